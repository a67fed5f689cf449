from collections import namedtuple

C = namedtuple("C", "r g b", defaults=[0, 0])
print(C(1), C(1, 2), C(b=3, r=1))  # expect: C(r=1, g=0, b=0) C(r=1, g=2, b=0) C(r=1, g=0, b=3)
try:
    C()
except TypeError as e:
    print(e)  # expect: C.__new__() missing 1 required positional argument: 'r'
