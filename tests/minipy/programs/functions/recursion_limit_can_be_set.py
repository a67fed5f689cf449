import sys


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


sys.setrecursionlimit(200)
print(sys.getrecursionlimit(), 100 < depth(0) < 200)  # expect: 200 True
