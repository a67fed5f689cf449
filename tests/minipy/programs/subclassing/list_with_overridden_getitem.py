class Wrap(list):
    def __getitem__(self, i):
        return super().__getitem__(i % len(self))


w = Wrap("abc")
print(w[4], w[-4], list(w), w.count("a"))  # expect: b c ['a', 'b', 'c'] 1
