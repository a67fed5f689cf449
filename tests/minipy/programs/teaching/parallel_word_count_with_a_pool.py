# Map in threads, reduce in order: the answer does not depend on who was fast.
import queue
import threading

PAGES = ["to be or not to be", "that is the question", "be that as it may", "the rest is silence", "may be"]


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.workers = [threading.Thread(target=self._work, name=f"worker-{i}") for i in range(size)]
        for w in self.workers:
            w.start()

    def _work(self):
        while True:
            task = self.tasks.get()
            if task is None:
                return
            f, arg, place, results, done = task
            try:
                results[place] = (True, f(arg))
            except Exception as e:
                results[place] = (False, e)
            done.release()

    def map(self, f, args):
        args = list(args)
        results, done = [None] * len(args), threading.Semaphore(0)
        for place, arg in enumerate(args):
            self.tasks.put((f, arg, place, results, done))
        for _ in args:
            done.acquire()
        for ok, value in results:
            if not ok:
                raise value
        return [value for _, value in results]

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for _ in self.workers:
            self.tasks.put(None)
        for w in self.workers:
            w.join()


def count(page):
    counts = {}
    for word in page.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def merge(many):
    total = {}
    for counts in many:
        for word, n in counts.items():
            total[word] = total.get(word, 0) + n
    return total


with Pool(3) as pool:
    total = merge(pool.map(count, PAGES))
    print(sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))[:5])
    print(pool.map(len, PAGES), pool.map(str.upper, "abc"), pool.map(abs, []))
    try:
        pool.map(lambda n: 10 // n, [5, 0, 2])
    except ZeroDivisionError as e:
        print("task failed:", e)
print(total == count(" ".join(PAGES)), any(w.is_alive() for w in pool.workers))

# expect: [('be', 4), ('is', 2), ('may', 2), ('that', 2), ('the', 2)]
# expect: [18, 20, 17, 19, 6] ['A', 'B', 'C'] []
# expect: task failed: integer division or modulo by zero
# expect: True False
