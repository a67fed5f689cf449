class C:
    pass


try:
    C(1)
except TypeError as e:
    print(e)  # expect: C() takes no arguments
try:
    object(1)
except TypeError as e:
    print(e)  # expect: object() takes no arguments
