import threading

barrier = threading.Barrier(3)
out = []
lock = threading.Lock()


def work(i):
    with lock:
        out.append("before")
    barrier.wait()
    with lock:
        out.append("after")


ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out, barrier.parties, barrier.n_waiting, barrier.broken)
# expect: ['before', 'before', 'before', 'after', 'after', 'after'] 3 0 False
