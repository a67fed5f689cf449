from functools import lru_cache


@lru_cache(maxsize=2)
def f(x):
    print("compute", x)
    return x * 2


print(f(1), f(1), f(2), f(3))
# expect: compute 1
# expect: compute 2
# expect: compute 3
# expect: 2 2 4 6
print(f(1))
# expect: compute 1
# expect: 2
print(f.cache_info())  # expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
f.cache_clear()
print(f.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
