from collections import deque


class E(deque):
    pass


d = deque([1])
d.append(d)
print(d, [d])  # expect: deque([1, [...]]) [deque([1, [...]])]
d = deque([], 3)
d.append([d])
print(d)  # expect: deque([[[...]]], maxlen=3)

e = E()
e.append(e)
print(e)  # expect: E([[...]])
both = deque([e, e])
print(both)  # expect: deque([E([[...]]), E([[...]])])
e.clear()
both.clear()


class Bad:
    def __repr__(self):
        raise ValueError("no text")


d = deque([Bad()])
try:
    print(d)
except ValueError as error:
    print(error)  # expect: no text
d[0] = 1
print(d)  # expect: deque([1])


class Keyed(set):
    def __hash__(self):
        return 1


s = Keyed()
s.add(s)
print(s)  # expect: Keyed({Keyed(...)})
s.clear()

print(len(E("ab")), deque.__len__(E("ab")), list(deque.__iter__(E("ab"))))  # expect: 2 2 ['a', 'b']
