# dies at once
class Noisy:
    def __del__(self):
        print("del")


def make():
    x = Noisy()
    y = "not needed"
    return lambda: x


f = make()
print(f() is f())  # expect: True
del f  # expect: del
print("end")  # expect: end
