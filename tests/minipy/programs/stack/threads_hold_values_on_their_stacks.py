# What one thread's stack holds another's switch points do not free.
import threading


class Box:
    def __init__(self, content):
        self.content = content


shared = Box("first")
entered = threading.Event()
replaced = threading.Event()


def wait_for_the_other():
    entered.set()
    replaced.wait()
    replaced.clear()
    return " is still there"


def reader(out):
    out.append(shared.content + wait_for_the_other())
    local = Box("local")
    out.append([local, (local := None), wait_for_the_other()][0].content)


def churn(times):
    global shared
    for i in range(times):
        shared = Box(i)
        boxes = [Box(shared.content) for _ in range(3)]


out = []
thread = threading.Thread(target=reader, args=(out,))
thread.start()
for _ in range(2):
    entered.wait()
    entered.clear()
    churn(500)
    replaced.set()
thread.join()
print(out)  # expect: ['first is still there', 'local']
threads = [threading.Thread(target=churn, args=(300,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shared.content)  # expect: 299
