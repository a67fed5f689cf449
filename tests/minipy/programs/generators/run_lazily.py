def g():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")


it = g()
print("made")  # expect: made
print(next(it))
# expect: start
# expect: 1
print(next(it))
# expect: middle
# expect: 2
try:
    next(it)  # expect: end
except StopIteration:
    print("stopped")  # expect: stopped
