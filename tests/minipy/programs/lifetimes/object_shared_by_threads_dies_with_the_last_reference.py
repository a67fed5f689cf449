# dies at once
import sys
import threading


class Noisy:
    def __del__(self):
        print("del")


def touch(x):
    for _ in range(200):
        y = x
        z = [x, y]


x = Noisy()
ts = [threading.Thread(target=touch, args=(x,)) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sys.getrefcount(x))  # expect: 2
del x  # expect: del
print("end")  # expect: end
