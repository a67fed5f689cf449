class Fails:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise RuntimeError("third")
        return self.n


got = []
try:
    for x in Fails():
        got.append(x)
except RuntimeError as e:
    print(got, e)  # expect: [1, 2] third
for f in (list, sum, max, tuple, sorted):
    try:
        f(Fails())
    except RuntimeError as e:
        print(f.__name__, e)
        # expect: list third
        # expect: sum third
        # expect: max third
        # expect: tuple third
        # expect: sorted third
