def f():
    import math

    return math.sqrt(16)


print(f())  # expect: 4.0
try:
    math
except NameError as e:
    print(e)  # expect: name 'math' is not defined
