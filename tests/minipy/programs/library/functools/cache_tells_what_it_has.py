from functools import lru_cache


@lru_cache
def f(a, b=0):
    return a + b


f(1), f(1, 0), f(1, b=0), f(1.0)
print(f.cache_info(), f.cache_parameters())
# expect: CacheInfo(hits=0, misses=4, maxsize=128, currsize=4) {'maxsize': 128, 'typed': False}
try:
    f([])
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
print(f.__wrapped__(2, 3), f.__name__)  # expect: 5 f
