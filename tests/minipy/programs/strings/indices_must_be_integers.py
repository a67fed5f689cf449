s = "abc"
try:
    s["a"]
except TypeError as e:
    print(e)  # expect: string indices must be integers, not 'str'
try:
    s[1.0]
except TypeError as e:
    print(e)  # expect: string indices must be integers, not 'float'
