import sys


def work(x):
    items = [x] * 10
    table = {i: x for i in range(5)}
    pair = (x, (x, [x]))
    text = f"{x}"
    try:
        raise KeyError(x)
    except KeyError as e:
        args = e.args
    return sum(len(i) for i in items)


x = ["shared"]
before = sys.getrefcount(x)
for _ in range(3):
    work(x)
print(before, sys.getrefcount(x) == before)  # expect: 2 True
