up = "abc".upper
print(up(), up())  # expect: ABC ABC
join = ", ".join
print(join("abc"))  # expect: a, b, c
