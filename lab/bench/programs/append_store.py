# A list that grows and a dict that is filled.
def fill(count):
    items = []
    table = {}
    for i in range(count):
        items.append(i)
        table[i] = items[i // 2]
    return len(items), table[count - 1]


for _ in range(6):
    print(fill(100_000))
