# dies at once
class Noisy:
    def __del__(self):
        print("del")


def f():
    a = Noisy()
    return a


x = f()
print("kept")  # expect: kept
x = None  # expect: del
print("end")  # expect: end
