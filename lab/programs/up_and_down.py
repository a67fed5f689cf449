# One thread adds 1 to a global variable, another takes 1 away, equally often. What is left at the
# end is what one of them overwrote of the other's work.
from threading import Thread

TIMES = 100_000
x = 0


def up():
    global x
    for _ in range(TIMES):
        x += 1


def down():
    global x
    for _ in range(TIMES):
        x -= 1


threads = [Thread(target=up), Thread(target=down)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"expected 0, found {x}")
