def g():
    try:
        yield 1
    except ValueError as e:
        print("caught", e)  # expect: caught inside
        yield 2


it = g()
next(it)
print(it.throw(ValueError("inside")))  # expect: 2
try:
    it.throw(KeyError("out"))
except KeyError as e:
    print("outside", e)  # expect: outside 'out'
print(list(it))  # expect: []
