import threading


def f(a, b=0, *, c=0):
    result.append((a, b, c))


result = []
t = threading.Thread(target=f, args=(1, 2), kwargs={"c": 3})
t.start()
t.join()
print(result)  # expect: [(1, 2, 3)]
