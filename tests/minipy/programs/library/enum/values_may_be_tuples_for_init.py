from enum import Enum, unique


class Planet(Enum):
    EARTH = (6, 3)
    MARS = (4, 2)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return self.mass / self.radius


print(Planet.EARTH.density, Planet.MARS.value, Planet((4, 2)) is Planet.MARS)  # expect: 2.0 (4, 2) True
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)  # expect: duplicate values found in <enum 'Twice'>: B -> A
