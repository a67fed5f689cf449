# Strings built piece by piece, formatted, joined, split.
def build(count):
    text = ""
    parts = []
    for i in range(count):
        text += "x" if i % 3 else "yz"
        parts.append(f"{i}:{text[-1]}")
    joined = ",".join(parts)
    return len(text), len(joined), len(joined.split(",")), joined.count("z")


for _ in range(4):
    print(build(100_000))
