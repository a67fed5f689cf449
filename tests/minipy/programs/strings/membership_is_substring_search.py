print("bc" in "abcd", "bd" in "abcd", "" in "abc", "x" not in "abc")  # expect: True False True True
try:
    1 in "abc"
except TypeError as e:
    print(e)  # expect: 'in <string>' requires string as left operand, not int
