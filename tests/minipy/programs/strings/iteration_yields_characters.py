for c in "h한!":
    print(c, len(c))
    # expect: h 1
    # expect: 한 1
    # expect: ! 1
print([c for c in "abc"], tuple("xy"), set("aaa"))  # expect: ['a', 'b', 'c'] ('x', 'y') {'a'}
