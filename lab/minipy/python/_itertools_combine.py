"""The combinatoric part of itertools. Each keeps the places it is at, and moves them on like an
odometer: the last as far as it goes, then the one before it.
"""


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(iterable) for iterable in iterables] * repeat)


def _product(pools):
    if not all(pools):
        return
    last = len(pools) - 1
    places = [0] * len(pools)
    row = [pool[0] for pool in pools]
    while True:
        yield tuple(row)
        i = last
        while i >= 0:
            places[i] += 1
            if places[i] < len(pools[i]):
                row[i] = pools[i][places[i]]
                break
            places[i] = 0
            row[i] = pools[i][0]
            i -= 1
        else:
            return


def _checked(r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is not None and not isinstance(r, int):
        raise TypeError("Expected int as r")
    return _permutations(pool, len(pool) if r is None else _checked(r))


def _permutations(pool, r):
    # places[:r] is shown; what follows it is not used yet, in order. left[i] counts how many more
    # items place i gets to hold before those after the place in front of it.
    n = len(pool)
    if r > n:
        return
    places = list(range(n))
    left = list(range(n, n - r, -1))
    yield pool[:r]
    while True:
        for i in range(r - 1, -1, -1):
            left[i] -= 1
            if left[i] == 0:
                places[i:] = places[i + 1:] + places[i:i + 1]
                left[i] = n - i
            else:
                j = n - left[i]
                places[i], places[j] = places[j], places[i]
                yield tuple([pool[place] for place in places[:r]])
                break
        else:
            return


def combinations(iterable, r):
    return _combinations(tuple(iterable), _checked(r))


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    places = list(range(r))
    while True:
        yield tuple([pool[place] for place in places])
        i = r - 1
        while i >= 0 and places[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        first = places[i] + 1
        places[i:] = range(first, first + r - i)


def combinations_with_replacement(iterable, r):
    return _combinations_with_replacement(tuple(iterable), _checked(r))


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    places = [0] * r
    while True:
        yield tuple([pool[place] for place in places])
        i = r - 1
        while i >= 0 and places[i] == n - 1:
            i -= 1
        if i < 0:
            return
        places[i:] = [places[i] + 1] * (r - i)
