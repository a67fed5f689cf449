from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"])
# expect: Color.RED <Color.RED: 1> RED 1 Color.GREEN Color.GREEN
print([c.name for c in Color], Color.RED is Color(1), Color.RED == 1, Color.RED in Color, len(Color))
# expect: ['RED', 'GREEN'] True False True 2
