import gc


class Node:
    def __del__(self):
        print("gone")


gc.collect()
gc.disable()
a, b = Node(), Node()
a.other, b.other = b, a
del a, b
print("unreachable")  # expect: unreachable
print(gc.collect() >= 2)
# expect: gone
# expect: gone
# expect: True
gc.enable()
