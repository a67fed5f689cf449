print("abc".isalpha(), "ab1".isalpha(), "".isalpha(), "한글".isalpha())  # expect: True False False True
print("123".isdigit(), "12a".isdigit(), "".isdigit())  # expect: True False False
print("a1".isalnum(), "a 1".isalnum())  # expect: True False
print(" \t\n".isspace(), "".isspace())  # expect: True False
print("ABC".isupper(), "aBC".isupper(), "A1".isupper(), "1".isupper())  # expect: True False True False
print("abc".islower(), "a1".islower())  # expect: True True
print("Hello World".istitle(), "Hello world".istitle())  # expect: True False
