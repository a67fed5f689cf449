print(b"a" == "a")  # expect: False
try:
    b"a" + "b"
except TypeError as e:
    print(e)  # expect: can't concat str to bytes
try:
    "a" + b"b"
except TypeError as e:
    print(e)  # expect: can only concatenate str (not "bytes") to str
