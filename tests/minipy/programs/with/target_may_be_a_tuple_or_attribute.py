class M:
    def __enter__(self):
        return 1, [2, 3]

    def __exit__(self, *exc):
        pass


class Box:
    pass


with M() as (a, (b, c)):
    print(a, b, c)  # expect: 1 2 3
box = Box()
with M() as box.pair:
    print(box.pair)  # expect: (1, [2, 3])
