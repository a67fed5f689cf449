# Who holds a list? Every name, every place in a container and every argument of a running call is
# one reference. To ask is a call as well, so each answer counts the asking too.
from sys import getrefcount


def ask(parameter):
    return getrefcount(parameter)


a = []
print(getrefcount(a))  # expect: 2
b = a
print(getrefcount(a))  # expect: 3
c = [a, a]
print(getrefcount(a))  # expect: 5
print(ask(a))  # expect: 6
print(getrefcount(a))  # expect: 5
del b
print(getrefcount(a))  # expect: 4
del c
print(getrefcount(a))  # expect: 2
