print(sum(x * x for x in range(5)), max(len(w) for w in ["a", "bcd"]), sorted(-x for x in [1, 2]))
# expect: 30 3 [-2, -1]
print(", ".join(str(x) for x in range(3)), dict((c, ord(c)) for c in "ab"))
# expect: 0, 1, 2 {'a': 97, 'b': 98}
