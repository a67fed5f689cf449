import threading

out = [None] * 5


def square(i):
    out[i] = i * i


ts = [threading.Thread(target=square, args=(i,)) for i in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out)  # expect: [0, 1, 4, 9, 16]
