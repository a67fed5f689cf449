s = {1}
s.add(2)
s.add(2)
s.discard(9)
s.remove(1)
print(s)  # expect: {2}
try:
    s.remove(9)
except KeyError as e:
    print(e)  # expect: 9
print(s.pop(), len(s))  # expect: 2 0
try:
    s.pop()
except KeyError as e:
    print(e)  # expect: 'pop from an empty set'
