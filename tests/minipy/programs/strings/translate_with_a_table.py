table = str.maketrans("abc", "xyz")
print("aabbcc-d".translate(table))  # expect: xxyyzz-d
print("hello".translate(str.maketrans({"l": None, "o": "00"})))  # expect: he00
print("hello".translate(str.maketrans("h", "j", "l")))  # expect: jeo
