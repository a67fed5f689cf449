import threading

items = []
cond = threading.Condition()
got = []


def consume():
    for _ in range(5):
        with cond:
            while not items:
                cond.wait()
            got.append(items.pop(0))


t = threading.Thread(target=consume)
t.start()
for i in range(5):
    with cond:
        items.append(i)
        cond.notify()
t.join()
print(got)  # expect: [0, 1, 2, 3, 4]
