class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)

    def pop(self):
        return self._items.pop()

    def __len__(self):
        return len(self._items)


class Queue:
    """First in, first out: pour one stack into the other when the second is empty."""

    def __init__(self, items=()):
        self._in, self._out = Stack(), Stack()
        self.moves = 0
        for x in items:
            self.put(x)

    def put(self, x):
        self._in.push(x)

    def get(self):
        if not self._out:
            while self._in:
                self._out.push(self._in.pop())
                self.moves += 1
        if not self._out:
            raise IndexError("get from an empty queue")
        return self._out.pop()

    def __len__(self):
        return len(self._in) + len(self._out)


q = Queue("abc")
print(q.get(), q.get(), len(q))
q.put("d")
q.put("e")
print([q.get() for _ in range(len(q))], "moves", q.moves)
try:
    q.get()
except IndexError as e:
    print(e)
many = Queue(range(1000))
print(sum(many.get() for _ in range(1000)), many.moves, bool(many))

# expect: a b 1
# expect: ['c', 'd', 'e'] moves 5
# expect: get from an empty queue
# expect: 499500 1000 False
