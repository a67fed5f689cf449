class Box:
    pass


box = Box()
d = {}
box.x, d["k"], (box.y, *d["rest"]) = 1, 2, (3, 4, 5)
print(box.x, box.y, d)  # expect: 1 3 {'k': 2, 'rest': [4, 5]}
