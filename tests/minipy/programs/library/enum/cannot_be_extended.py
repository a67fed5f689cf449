from enum import Enum


class Color(Enum):
    RED = 1


try:
    class More(Color):
        BLUE = 2
except TypeError as e:
    print(e)  # expect: <enum 'More'> cannot extend <enum 'Color'>
print(Color)  # expect: <enum 'Color'>
