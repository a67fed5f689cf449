# Many small objects, their attributes read and written.
class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy, self.z)


def walk(steps):
    point = Point(0, 0, 1)
    total = 0
    for i in range(steps):
        point = point.moved(1, 2)
        total += point.x * point.z + point.y
    return total


print(walk(300_000))
