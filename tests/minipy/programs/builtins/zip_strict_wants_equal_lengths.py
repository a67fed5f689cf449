print(list(zip("ab", [1, 2], strict=True)))  # expect: [('a', 1), ('b', 2)]
for args in (("ab", [1]), ("a", [1, 2]), ("a", "b", "cd")):
    try:
        list(zip(*args, strict=True))
    except ValueError as e:
        print(e)
        # expect: zip() argument 2 is shorter than argument 1
        # expect: zip() argument 2 is longer than argument 1
        # expect: zip() argument 3 is longer than arguments 1-2
