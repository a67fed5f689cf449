import threading


def f():
    raise ValueError("in thread")


t = threading.Thread(target=f)
t.start()
t.join()
print("main goes on", t.is_alive())  # expect: main goes on False
# expect error: ValueError: in thread
# expect exit: 0
