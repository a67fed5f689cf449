import threading

data = threading.local()
data.x = "main"
seen = []


def f():
    seen.append(hasattr(data, "x"))
    data.x = "thread"
    seen.append(data.x)


t = threading.Thread(target=f)
t.start()
t.join()
print(seen, data.x)  # expect: [False, 'thread'] main
