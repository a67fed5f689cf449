class Noisy:
    def __del__(self):
        print("del")


def g(x):
    yield x


it = g(Noisy())
print("made")  # expect: made
del it  # expect: del
print("end")  # expect: end
