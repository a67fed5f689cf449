import time

a = time.monotonic()
b = time.monotonic()
c = time.perf_counter()
d = time.perf_counter()
print(a <= b, c <= d, isinstance(a, float), time.time() > 1_600_000_000, isinstance(time.perf_counter_ns(), int))
# expect: True True True True True
