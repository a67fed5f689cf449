# Each thread works on lists, dicts and objects that no other thread knows. What they share all the
# same is what every program shares: None, small ints, the functions and their constants.
import sys
import threading


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, by):
        return Point(self.x + by, self.y - by)


def work(rounds):
    total = 0
    for i in range(rounds):
        points = [Point(i + k, i - k) for k in range(10)]
        by_x = {}
        for point in points:
            by_x[point.x] = point.moved(3)
        for point in by_x.values():
            total += point.x * 1000 - point.y * 1000
    return total


def worker(results):
    results.append(work(40000))


results = [[] for _ in range(int(sys.argv[1]))]
threads = [threading.Thread(target=worker, args=(result,)) for result in results]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for result in results:
    print(result[0])
