import threading

seen = []


def f():
    seen.append(threading.current_thread().name)


t = threading.Thread(target=f, name="inner")
t.start()
t.join()
print(seen, threading.current_thread().name, threading.current_thread() is threading.main_thread())
# expect: ['inner'] MainThread True
