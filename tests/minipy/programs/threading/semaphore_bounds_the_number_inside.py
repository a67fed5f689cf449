import threading

sem = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with sem:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1


ts = [threading.Thread(target=work) for _ in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(inside, 1 <= most <= 2)  # expect: 0 True
