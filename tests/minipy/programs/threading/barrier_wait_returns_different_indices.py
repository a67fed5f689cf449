import threading

barrier = threading.Barrier(3)
got = []
ts = [threading.Thread(target=lambda: got.append(barrier.wait())) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got))  # expect: [0, 1, 2]
