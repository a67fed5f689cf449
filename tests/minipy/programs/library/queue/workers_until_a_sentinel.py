import queue
import threading

q, out = queue.Queue(), queue.Queue()


def work():
    while (x := q.get()) is not None:
        out.put(x * x)
        q.task_done()
    q.task_done()


ts = [threading.Thread(target=work) for _ in range(3)]
for t in ts:
    t.start()
for i in range(10):
    q.put(i)
for _ in ts:
    q.put(None)
q.join()
for t in ts:
    t.join()
print(sorted(out.get() for _ in range(out.qsize())))  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
