# Sorting with a key function.
def records(count):
    value = 12345
    made = []
    for _ in range(count):
        value = (value * 1103515245 + 12345) % 2147483648
        made.append((value % 1000, value))
    return made


data = records(100_000)
for _ in range(3):
    by_key = sorted(data, key=lambda record: record[1])
    by_rest = sorted(data, key=lambda record: -record[0])
print(by_key[0], by_rest[0])
