import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


sys.setrecursionlimit(20000)
print(sys.getrecursionlimit())  # expect: 20000
print(depth(10000))  # expect: 10000
sys.setrecursionlimit(200)
try:
    depth(1000)
except RecursionError as error:
    print(str(error)[:32])  # expect: maximum recursion depth exceeded
