# dies at once
class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        items.append("from del " + self.n)


items = []
items.append(Noisy("a"))
items[0] = None
print(items)  # expect: [None, 'from del a']
items.append(Noisy("b"))
items.pop()
print(items)  # expect: [None, 'from del a', 'from del b']
