import sys

a = [1]
box = [a, a]
d = {"k": a}
print(sys.getrefcount(a))  # expect: 5
box.pop()
d.clear()
print(sys.getrefcount(a))  # expect: 3
