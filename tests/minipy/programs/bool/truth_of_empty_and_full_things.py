for x in (0, 1, 0.0, "", "a", [], [0], (), (0,), {}, {0: 0}, set(), None, range(0), b"", b"a"):
    print(bool(x), end=",")
print()  # expect: False,True,False,False,True,False,True,False,True,False,True,False,False,False,False,True,
