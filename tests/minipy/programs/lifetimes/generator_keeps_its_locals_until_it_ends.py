class Noisy:
    def __del__(self):
        print("del")


def g():
    x = Noisy()
    yield 1
    yield 2


it = g()
next(it)
print("paused")  # expect: paused
it.close()  # expect: del
print("closed")  # expect: closed
for n in g():
    print(n)
# expect: 1
# expect: 2
# expect: del
print("exhausted")  # expect: exhausted
