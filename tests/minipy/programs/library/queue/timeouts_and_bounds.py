import queue
import threading

q = queue.Queue(1)
out = []


def produce():
    for i in range(5):
        q.put(i)


t = threading.Thread(target=produce)
t.start()
for _ in range(5):
    out.append(q.get())
t.join()
print(out, q.empty())  # expect: [0, 1, 2, 3, 4] True
for f in (lambda: q.get(timeout=-1), q.task_done):
    for _ in range(6):
        try:
            f()
        except ValueError as e:
            print(e)
            break
    # expect: 'timeout' must be a non-negative number
    # expect: task_done() called too many times
s = queue.SimpleQueue()
s.put(1)
print(s.get(), s.empty())  # expect: 1 True
