x = 1
del x
try:
    x
except NameError as e:
    print(e)  # expect: name 'x' is not defined
a = b = 1
del a, b
try:
    b
except NameError as e:
    print(e)  # expect: name 'b' is not defined
