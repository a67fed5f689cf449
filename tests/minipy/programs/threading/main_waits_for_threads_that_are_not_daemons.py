import threading

started = threading.Event()


def f():
    started.wait()
    print("thread ends last")


threading.Thread(target=f).start()
print("main ends")
started.set()

# expect: main ends
# expect: thread ends last
