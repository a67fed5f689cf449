class Noisy:
    def __del__(self):
        print("del")


def f():
    x = Noisy()
    raise ValueError("with a frame")


try:
    f()
except ValueError as e:
    print("handling", e)
    # expect: handling with a frame
    # expect: del
print("after")  # expect: after
