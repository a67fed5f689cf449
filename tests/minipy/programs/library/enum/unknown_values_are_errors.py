from enum import Enum


class Color(Enum):
    RED = 1


try:
    Color(9)
except ValueError as e:
    print(e)  # expect: 9 is not a valid Color
try:
    Color["BLUE"]
except KeyError as e:
    print(e)  # expect: 'BLUE'
try:
    Color.RED = 5
except AttributeError as e:
    print(e)  # expect: cannot reassign member 'RED'
