print("banana".replace("a", "o"))  # expect: bonono
print("banana".replace("a", "o", 2))  # expect: bonona
print("abc".replace("", "-"))  # expect: -a-b-c-
print("aaa".replace("aa", "b"))  # expect: ba
print("abc".replace("x", "y"))  # expect: abc
