import itertools


def permutations(items):
    if not items:
        yield ()
    for i, first in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (first,) + rest


def next_permutation(a):
    """The next in dictionary order, in place; False after the last."""
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = reversed(a[i + 1:])
    return True


def subsets(items):
    return [[x for i, x in enumerate(items) if mask >> i & 1] for mask in range(1 << len(items))]


def combinations(items, k):
    if k == 0:
        return [[]]
    return [[items[i]] + rest for i in range(len(items)) for rest in combinations(items[i + 1:], k - 1)]


def partitions(n, most=None):
    most = n if most is None else most
    if n == 0:
        yield []
    for first in range(min(n, most), 0, -1):
        for rest in partitions(n - first, first):
            yield [first] + rest


print(["".join(p) for p in permutations("abc")])
print(list(permutations((1, 2, 3, 4))) == list(itertools.permutations((1, 2, 3, 4))))
a = [1, 2, 2]
print(a)
while next_permutation(a):
    print(a)
print(subsets("abc"))
print(combinations([1, 2, 3, 4], 2), len(combinations(range(10), 4)))
print(list(partitions(5)))
print(sum(1 for _ in partitions(15)))

# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
# expect: True
# expect: [1, 2, 2]
# expect: [2, 1, 2]
# expect: [2, 2, 1]
# expect: [[], ['a'], ['b'], ['a', 'b'], ['c'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']]
# expect: [[1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]] 210
# expect: [[5], [4, 1], [3, 2], [3, 1, 1], [2, 2, 1], [2, 1, 1, 1], [1, 1, 1, 1, 1]]
# expect: 176
