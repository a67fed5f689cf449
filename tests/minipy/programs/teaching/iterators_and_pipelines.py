from functools import reduce

LOG = """
10:01 INFO start
10:02 WARN disk 91
10:05 ERROR disk 99
10:06 INFO retry
bad line
10:09 ERROR net 7
10:10 WARN disk 85
"""


class Record:
    __slots__ = ("time", "level", "what", "value")

    def __init__(self, time, level, what, value=None):
        self.time, self.level, self.what = time, level, what
        self.value = int(value) if value is not None else None

    def __repr__(self):
        return f"<{self.time} {self.level} {self.what} {self.value}>"


def lines(text):
    for line in text.splitlines():
        if line:
            yield line


def parse(source, on_error):
    for line in source:
        fields = line.split()
        try:
            hour, minute = map(int, fields[0].split(":"))
            yield Record(hour * 60 + minute, *fields[1:])
        except (ValueError, TypeError) as e:
            on_error(line, e)


def only(source, **wanted):
    return (r for r in source if all(getattr(r, k) == v for k, v in wanted.items()))


def windows(source, n):
    window = []
    for item in source:
        window = (window + [item])[-n:]
        if len(window) == n:
            yield tuple(window)


problems = []
records = list(parse(lines(LOG), lambda line, e: problems.append((line, type(e).__name__))))
print(len(records), problems)
print(list(only(records, level="ERROR")))
print([r.value for r in only(iter(records), what="disk")])
print([b.time - a.time for a, b in windows(records, 2)])
print(reduce(lambda worst, r: max(worst, r.value or 0), records, 0))
levels = {}
for r in records:
    levels.setdefault(r.level, []).append(r.time)
print({level: (min(t), max(t)) for level, t in levels.items()})
print(list(windows("abcd", 3)), list(windows("a", 2)))
it = iter(records)
print(next(it).what, next(it).level, sum(1 for _ in it))

# expect: 6 [('bad line', 'ValueError')]
# expect: [<605 ERROR disk 99>, <609 ERROR net 7>]
# expect: [91, 99, 85]
# expect: [1, 3, 1, 3, 1]
# expect: 99
# expect: {'INFO': (601, 606), 'WARN': (602, 610), 'ERROR': (605, 609)}
# expect: [('a', 'b', 'c'), ('b', 'c', 'd')] []
# expect: start WARN 4
