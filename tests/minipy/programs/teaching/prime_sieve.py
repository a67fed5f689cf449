def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    n = 2
    while n * n <= limit:
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
        n += 1
    return [n for n, prime in enumerate(flags) if prime]


def is_prime(n):
    """Miller-Rabin with bases that decide every number below 3.3 * 10**24."""
    if n < 2:
        return False
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
    for p in small:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in small:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n):
    out = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    if n > 1:
        out.append(n)
    return out


primes = sieve(1000)
print(primes[:10], len(primes), primes[-1], sum(primes))
print(all(is_prime(p) for p in primes), sum(map(is_prime, range(1001))))
print([n for n in (561, 2 ** 61 - 1, 10 ** 18 + 9, 2 ** 67 - 1) if is_prime(n)])
for n in (360, 1001, 97, 2 ** 20, 123456):
    print(n, "=", " * ".join(map(str, factors(n))))

# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] 168 997 76127
# expect: True 168
# expect: [2305843009213693951, 1000000000000000009]
# expect: 360 = 2 * 2 * 2 * 3 * 3 * 5
# expect: 1001 = 7 * 11 * 13
# expect: 97 = 97
# expect: 1048576 = 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2
# expect: 123456 = 2 * 2 * 2 * 2 * 2 * 2 * 3 * 643
