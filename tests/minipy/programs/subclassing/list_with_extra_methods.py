class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def top(self):
        return self[-1]


s = Stack([1]).push(2).push(3)
print(s, s.top(), len(s), s[:2], type(s[:2]).__name__, s == [1, 2, 3], isinstance(s, list))
# expect: [1, 2, 3] 3 3 [1, 2] list True True
