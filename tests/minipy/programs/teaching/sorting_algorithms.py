import random


def bubble(a):
    for end in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    for i in range(1, len(a)):
        x, j = a[i], i
        while j > 0 and a[j - 1] > x:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a


def selection(a):
    for i in range(len(a)):
        smallest = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[smallest] = a[smallest], a[i]
    return a


def merge(a):
    if len(a) < 2:
        return a
    left, right = merge(a[:len(a) // 2]), merge(a[len(a) // 2:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def quick(a):
    if len(a) < 2:
        return a
    pivot = a[len(a) // 2]
    return quick([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quick([x for x in a if x > pivot])


def heap(a):
    def sink(i, n):
        while (child := 2 * i + 1) < n:
            if child + 1 < n and a[child + 1] > a[child]:
                child += 1
            if a[i] >= a[child]:
                return
            a[i], a[child] = a[child], a[i]
            i = child

    for i in reversed(range(len(a) // 2)):
        sink(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sink(0, end)
    return a


random.seed(99)
data = [random.randint(0, 99) for _ in range(60)]
print(data[:8])
for sort in (bubble, insertion, selection, merge, quick, heap):
    cases = ([], [1], [2, 1], list("sorting"), data, sorted(data), data[::-1])
    print(f"{sort.__name__:<10}", all(sort(list(c)) == sorted(c) for c in cases))
print(merge([5, 3, 8, 1]), quick(list("hello")), heap([3.5, -1, 2]))

# expect: [51, 48, 25, 76, 22, 29, 31, 17]
# expect: bubble     True
# expect: insertion  True
# expect: selection  True
# expect: merge      True
# expect: quick      True
# expect: heap       True
# expect: [1, 3, 5, 8] ['e', 'h', 'l', 'l', 'o'] [-1, 2, 3.5]
