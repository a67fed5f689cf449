class Never:
    def __eq__(self, other):
        return False


x = Never()
print(x in [x], x == x, [x] == [x], [x].index(x), [x].count(x))  # expect: True False True 0 1
