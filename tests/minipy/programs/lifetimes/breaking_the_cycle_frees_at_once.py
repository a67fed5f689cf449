# dies at once
class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a, b = Node("a"), Node("b")
a.next, b.next = b, a
a.next = None
del b  # expect: del b
print("b is gone")  # expect: b is gone
del a  # expect: del a
print("a is gone")  # expect: a is gone
