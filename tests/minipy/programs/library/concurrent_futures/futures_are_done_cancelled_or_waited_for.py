from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait

with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(pow, 2, n) for n in range(5)]
    print(sorted(f.result() for f in as_completed(futures)))  # expect: [1, 2, 4, 8, 16]
    done, not_done = wait(futures)
    print(len(done), len(not_done))  # expect: 5 0
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)  # expect: cannot schedule new futures after shutdown
f = Future()
seen = []
f.add_done_callback(lambda f: seen.append(f.result()))
f.set_result(7)
print(seen, f.done(), f.cancel())  # expect: [7] True False
g = Future()
print(g.cancel(), g.cancelled())  # expect: True True
