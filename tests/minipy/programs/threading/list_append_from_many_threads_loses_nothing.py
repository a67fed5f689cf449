import threading

out = []


def add(k):
    for i in range(100):
        out.append(k * 100 + i)


ts = [threading.Thread(target=add, args=(k,)) for k in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(out), sorted(out) == list(range(400)))  # expect: 400 True
print([x for x in out if x < 100] == list(range(100)))  # expect: True
