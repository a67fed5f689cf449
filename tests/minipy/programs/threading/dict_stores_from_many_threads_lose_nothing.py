import threading

d = {}


def fill(k):
    for i in range(100):
        d[k, i] = k


ts = [threading.Thread(target=fill, args=(k,)) for k in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(d), sum(d.values()))  # expect: 400 600
