TEXT = """The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox runs on. "Why," asks the dog, "do foxes run?" Nobody knows
why the fox runs, but the fox knows."""


def words(text):
    word = ""
    for c in text + " ":
        if c.isalpha():
            word += c.lower()
        elif word:
            yield word
            word = ""


def count(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


counts = count(words(TEXT))
ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
print("total", sum(counts.values()), "different", len(counts))
for word, n in ranked[:6]:
    print(f"{word:<8}{n:>3} {'*' * n}")
longest = max(counts, key=lambda w: (len(w), w))
print("longest:", longest)
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length):
    print(length, sorted(by_length[length]))
lines = TEXT.splitlines()
print(len(lines), [len(line.split()) for line in lines], TEXT.count("fox"))

# expect: total 33 different 19
# expect: the       7 *******
# expect: fox       4 ****
# expect: dog       3 ***
# expect: knows     2 **
# expect: runs      2 **
# expect: why       2 **
# expect: longest: sleeps
# expect: 2 ['do', 'on']
# expect: 3 ['but', 'dog', 'fox', 'run', 'the', 'why']
# expect: 4 ['asks', 'lazy', 'over', 'runs']
# expect: 5 ['brown', 'foxes', 'jumps', 'knows', 'quick']
# expect: 6 ['nobody', 'sleeps']
# expect: 3 [12, 13, 8] 5
