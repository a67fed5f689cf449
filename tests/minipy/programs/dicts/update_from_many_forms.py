d = {"a": 1}
d.update({"b": 2})
d.update([("c", 3), ["d", 4]])
d.update(e=5, a=0)
d.update()
print(d)  # expect: {'a': 0, 'b': 2, 'c': 3, 'd': 4, 'e': 5}
try:
    d.update([(1,)])
except ValueError as e:
    print(e)  # expect: dictionary update sequence element #0 has length 1; 2 is required
