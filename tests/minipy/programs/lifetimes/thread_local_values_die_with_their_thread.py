import threading


class Noisy:
    def __del__(self):
        print("del")


data = threading.local()


def f():
    data.x = Noisy()


t = threading.Thread(target=f)
t.start()
t.join()
print("joined", hasattr(data, "x"))

# expect: del
# expect: joined False
