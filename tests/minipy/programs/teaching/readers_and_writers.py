# Many may read, one may write, and a waiting writer goes before new readers.
import threading


class ReadWriteLock:
    def __init__(self):
        self.condition = threading.Condition()
        self.readers = 0
        self.writing = False
        self.writers_waiting = 0

    def start_read(self):
        with self.condition:
            self.condition.wait_for(lambda: not self.writing and not self.writers_waiting)
            self.readers += 1

    def end_read(self):
        with self.condition:
            self.readers -= 1
            self.condition.notify_all()

    def start_write(self):
        with self.condition:
            self.writers_waiting += 1
            self.condition.wait_for(lambda: not self.writing and self.readers == 0)
            self.writers_waiting -= 1
            self.writing = True

    def end_write(self):
        with self.condition:
            self.writing = False
            self.condition.notify_all()


lock = ReadWriteLock()
pair = [0, 0]
torn = []


def write(times):
    for _ in range(times):
        lock.start_write()
        try:
            pair[0] += 1
            pair[1] += 1
        finally:
            lock.end_write()


def read(times):
    for _ in range(times):
        lock.start_read()
        try:
            a, b = pair
            if a != b:
                torn.append((a, b))
        finally:
            lock.end_read()


threads = [threading.Thread(target=write, args=(30,)) for _ in range(2)]
threads += [threading.Thread(target=read, args=(30,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(pair, torn)
print(lock.readers, lock.writing, lock.writers_waiting)

# expect: [60, 60] []
# expect: 0 False 0
