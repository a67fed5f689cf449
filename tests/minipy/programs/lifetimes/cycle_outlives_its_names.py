# dies at once
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


gc.disable()
a = Node("loop")
a.me = a
b = Node("line")
del a, b  # expect: del line
print("names are gone")  # expect: names are gone
gc.collect()  # expect: del loop
print("collected")  # expect: collected
