m = map(lambda x: print("f", x) or x * 2, [1, 2])
print("made")  # expect: made
print(next(m))
# expect: f 1
# expect: 2
print(list(m))
# expect: f 2
# expect: [4]
print(list(map(max, [1, 5], [3, 2, 9])), list(map(str, range(3))))  # expect: [3, 5] ['0', '1', '2']
try:
    map(len)
except TypeError as e:
    print(e)  # expect: map() must have at least two arguments.
