# Forks are ordered, so no circle of waiting can close.
import threading


class Philosopher(threading.Thread):
    def __init__(self, name, left, right, meals):
        super().__init__(name=name)
        self.forks = sorted((left, right), key=lambda f: f.number)
        self.meals, self.eaten = meals, 0

    def run(self):
        for _ in range(self.meals):
            with self.forks[0], self.forks[1]:
                self.eaten += 1


class Fork:
    def __init__(self, number):
        self.number, self.uses = number, 0
        self.lock = threading.Lock()

    def __enter__(self):
        self.lock.acquire()
        self.uses += 1

    def __exit__(self, *exc):
        self.lock.release()


forks = [Fork(i) for i in range(5)]
names = ["Plato", "Kant", "Hume", "Mill", "Marx"]
table = [Philosopher(n, forks[i], forks[(i + 1) % 5], 20) for i, n in enumerate(names)]
for p in table:
    p.start()
for p in table:
    p.join()
for p in table:
    print(p.name, p.eaten, [f.number for f in p.forks])
print([f.uses for f in forks], any(f.lock.locked() for f in forks))

# expect: Plato 20 [0, 1]
# expect: Kant 20 [1, 2]
# expect: Hume 20 [2, 3]
# expect: Mill 20 [3, 4]
# expect: Marx 20 [0, 4]
# expect: [40, 40, 40, 40, 40] False
