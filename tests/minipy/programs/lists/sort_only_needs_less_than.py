class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


print([i.n for i in sorted([Item(3), Item(1), Item(2)])])  # expect: [1, 2, 3]
