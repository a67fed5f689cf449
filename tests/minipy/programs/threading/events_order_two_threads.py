import threading

first = threading.Event()
out = []


def a():
    out.append("a")
    first.set()


def b():
    first.wait()
    out.append("b")


ts = [threading.Thread(target=f) for f in (b, a)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out)  # expect: ['a', 'b']
