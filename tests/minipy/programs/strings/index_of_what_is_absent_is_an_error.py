try:
    "abc".index("x")
except ValueError as e:
    print(e)  # expect: substring not found
try:
    "abc".rindex("x")
except ValueError as e:
    print(e)  # expect: substring not found
