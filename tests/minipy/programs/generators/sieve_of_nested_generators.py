def sieve(numbers):
    n = next(numbers)
    yield n
    yield from sieve(x for x in numbers if x % n)


primes = sieve(iter(range(2, 40)))
out = []
for p in primes:
    out.append(p)
    if p > 30:
        break
print(out)  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31]
