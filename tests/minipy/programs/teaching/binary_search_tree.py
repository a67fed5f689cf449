class Tree:
    def __init__(self, value):
        self.value, self.left, self.right = value, None, None

    def insert(self, value):
        if value == self.value:
            return False
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
            return True
        return child.insert(value)

    def __contains__(self, value):
        if value == self.value:
            return True
        child = self.left if value < self.value else self.right
        return child is not None and value in child

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def height(self):
        return 1 + max((c.height() for c in (self.left, self.right) if c), default=0)

    def levels(self):
        level = [self]
        while level:
            yield [n.value for n in level]
            level = [c for n in level for c in (n.left, n.right) if c]

    def draw(self, depth=0):
        if self.right:
            self.right.draw(depth + 1)
        print("  " * depth + str(self.value))
        if self.left:
            self.left.draw(depth + 1)


root = Tree(50)
print([root.insert(v) for v in (30, 70, 20, 40, 60, 80, 30, 65)])
print(list(root), 60 in root, 61 in root)
print(root.height(), list(root.levels()))
root.draw()
words = Tree("m")
for w in "the quick brown fox".split():
    words.insert(w)
print(list(words), min(words), max(words))

# expect: [True, True, True, True, True, True, False, True]
# expect: [20, 30, 40, 50, 60, 65, 70, 80] True False
# expect: 4 [[50], [30, 70], [20, 40, 60, 80], [65]]
# expect:     80
# expect:   70
# expect:       65
# expect:     60
# expect: 50
# expect:     40
# expect:   30
# expect:     20
# expect: ['brown', 'fox', 'm', 'quick', 'the'] brown the
