PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
VALUES = {text: value for value, text in PAIRS if len(text) == 1}


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman numeral")
    out = ""
    for value, text in PAIRS:
        count, n = divmod(n, value)
        out += text * count
    return out


def from_roman(text):
    total = 0
    for this, following in zip(text, text[1:] + "I"):
        value = VALUES[this]
        total += -value if value < VALUES[following] else value
    if to_roman(total) != text:
        raise ValueError(f"{text} is badly written")
    return total


class Roman(int):
    def __new__(cls, x):
        return super().__new__(cls, from_roman(x) if isinstance(x, str) else x)

    def __str__(self):
        return to_roman(int(self))

    def __add__(self, other):
        return Roman(int(self) + int(other))


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    print(n, to_roman(n), from_roman(to_roman(n)))
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000, 7)))
print(max(range(1, 4000), key=lambda n: len(to_roman(n))))
for bad in ("IIII", "VX", "ABC"):
    try:
        from_roman(bad)
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
try:
    to_roman(0)
except ValueError as e:
    print(e)
print(Roman("XIV") + Roman("VI"), Roman(7), Roman("X") > 9)

# expect: 1 I 1
# expect: 4 IV 4
# expect: 9 IX 9
# expect: 14 XIV 14
# expect: 40 XL 40
# expect: 90 XC 90
# expect: 400 CD 400
# expect: 1994 MCMXCIV 1994
# expect: 2024 MMXXIV 2024
# expect: 3999 MMMCMXCIX 3999
# expect: True
# expect: 3888
# expect: ValueError IIII is badly written
# expect: ValueError VX is badly written
# expect: KeyError 'A'
# expect: 0 has no Roman numeral
# expect: XX VII True
