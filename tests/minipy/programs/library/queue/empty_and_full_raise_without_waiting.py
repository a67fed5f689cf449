import queue

q = queue.Queue(maxsize=1)
q.put(1)
try:
    q.put_nowait(2)
except queue.Full as e:
    print("full", repr(e))  # expect: full Full()
q.get()
try:
    q.get_nowait()
except queue.Empty as e:
    print("empty", repr(e))  # expect: empty Empty()
try:
    q.get(timeout=0.001)
except queue.Empty:
    print("still empty")  # expect: still empty
