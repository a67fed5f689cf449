# dies at once
class Noisy:
    def __del__(self):
        print("del")


def f(x=Noisy()):
    return x


f()
print("called")  # expect: called
del f  # expect: del
print("end")  # expect: end
