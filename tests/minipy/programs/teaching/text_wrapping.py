TEXT = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness."


def wrap(text, width):
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    gaps = len(words) - 1
    blanks = width - sum(map(len, words))
    each, extra = divmod(blanks, gaps)
    out = ""
    for i, word in enumerate(words[:-1]):
        out += word + " " * (each + (1 if i < extra else 0))
    return out + words[-1]


def box(lines, width):
    yield "+" + "-" * (width + 2) + "+"
    for line in lines:
        yield f"| {line:<{width}} |"
    yield "+" + "-" * (width + 2) + "+"


width = 24
lines = list(wrap(TEXT, width))
for line in lines:
    print(line)
print("=" * width)
for line in lines[:-1]:
    print(justify(line, width))
print(lines[-1].rjust(width))
for line in box((f"{l:^{width}}".rstrip() for l in lines[:2]), width):
    print(line)
print(list(wrap("", 10)), list(wrap("incomprehensibilities", 5)), max(map(len, lines)) <= width)

# expect: It was the best of
# expect: times, it was the worst
# expect: of times, it was the age
# expect: of wisdom, it was the
# expect: age of foolishness.
# expect: ========================
# expect: It   was   the  best  of
# expect: times,  it was the worst
# expect: of times, it was the age
# expect: of  wisdom,  it  was the
# expect:      age of foolishness.
# expect: +--------------------------+
# expect: |    It was the best of    |
# expect: | times, it was the worst  |
# expect: +--------------------------+
# expect: [] ['incomprehensibilities'] True
