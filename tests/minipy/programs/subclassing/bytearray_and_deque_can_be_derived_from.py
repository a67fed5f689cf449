from collections import deque


class Buffer(bytearray):
    def put(self, text):
        self.extend(text.encode())
        return self


print(Buffer(b"x").put("y"), len(Buffer(b"ab")), Buffer(b"a") == b"a", isinstance(Buffer(), bytearray))
# expect: Buffer(b'xy') 2 True True


class Stack(deque):
    def __init__(self, items=()):
        super().__init__(items, 3)
        self.pushed = 0

    def push(self, item):
        self.pushed += 1
        super().append(item)


s = Stack([1, 2])
s.push(3)
s.push(4)
print(s, s.pushed, s.maxlen, s[0], len(s), 4 in s, list(s), s == deque([2, 3, 4]))
# expect: Stack([2, 3, 4], maxlen=3) 2 3 2 3 True [2, 3, 4] True
print(deque([1]).maxlen, bool(Stack()))  # expect: None False
