import threading

go = threading.Event()
out = []


def wait(i):
    go.wait()
    out.append(i)


ts = [threading.Thread(target=wait, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
print(out, go.is_set())  # expect: [] False
go.set()
for t in ts:
    t.join()
print(sorted(out), go.is_set(), go.wait(0))  # expect: [0, 1, 2] True True
go.clear()
print(go.is_set(), go.wait(0.001))  # expect: False False
