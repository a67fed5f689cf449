def echo():
    got = None
    while True:
        got = yield f"got {got}"


it = echo()
print(next(it))  # expect: got None
print(it.send(1))  # expect: got 1
print(it.send("two"))  # expect: got two
print(next(it))  # expect: got None
