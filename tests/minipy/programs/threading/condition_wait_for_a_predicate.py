import threading

cond = threading.Condition()
n = 0


def up():
    global n
    for _ in range(3):
        with cond:
            n += 1
            cond.notify_all()


t = threading.Thread(target=up)
with cond:
    t.start()
    print(cond.wait_for(lambda: n == 3), n)  # expect: True 3
    print(cond.wait_for(lambda: n == 4, timeout=0.001))  # expect: False
t.join()
