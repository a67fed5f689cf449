import threading

cond = threading.Condition()
turn = 0
out = []


def play(me, n):
    global turn
    for i in range(n):
        with cond:
            cond.wait_for(lambda: turn == me)
            out.append(f"{me}:{i}")
            turn = 1 - turn
            cond.notify_all()


ts = [threading.Thread(target=play, args=(i, 3)) for i in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out)  # expect: ['0:0', '1:0', '0:1', '1:1', '0:2', '1:2']
