# While the value waits on the stack nobody else holds it, and the switch points of a long call, a
# collection and a wait pass.
import gc
import time


class Box:
    def __init__(self, content):
        self.content = content


def busy():
    for i in range(2000):
        junk = [Box(i), [i]]
        junk = None
    gc.collect()
    time.sleep(0)
    time.sleep(0.001)


def run():
    x = Box("kept")
    x.itself = x
    print((x, (x := 5), busy())[0].content)  # expect: kept
    x = Box("again")
    print([x, (x := 6), busy()][0].content)  # expect: again


run()
