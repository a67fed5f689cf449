# dies at once
class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        out.append(self.n)


out = []
a = [Noisy(i) for i in range(6)]
del a[1:4]
print(sorted(out), len(a))  # expect: [1, 2, 3] 3
a[:] = []
print(sorted(out))  # expect: [0, 1, 2, 3, 4, 5]
