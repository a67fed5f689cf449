import threading


class Counter:
    def __init__(self):
        self.value = 0


counter = Counter()


def work():
    for _ in range(2):
        counter.value += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.value)
