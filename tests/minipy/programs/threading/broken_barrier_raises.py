import threading

barrier = threading.Barrier(2)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as e:
    print(type(e).__name__, barrier.broken)  # expect: BrokenBarrierError True
barrier.reset()
print(barrier.broken)  # expect: False
