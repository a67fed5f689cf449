from enum import IntEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 3


print(Level.LOW + 1, Level.HIGH > Level.LOW, sorted([Level.HIGH, Level.LOW]), Level.HIGH == 3, repr(Level.LOW), f"{Level.LOW}")
# expect: 2 True [<Level.LOW: 1>, <Level.HIGH: 3>] True <Level.LOW: 1> 1
