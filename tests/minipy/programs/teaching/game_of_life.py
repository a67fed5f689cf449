class Life:
    def __init__(self, picture):
        self.cells = {(x, y) for y, line in enumerate(picture.split()) for x, c in enumerate(line) if c == "#"}
        self.generation = 0

    def neighbours(self, x, y):
        return sum((x + dx, y + dy) in self.cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)

    def step(self):
        near = {(x + dx, y + dy) for x, y in self.cells for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        self.cells = {c for c in near if self.neighbours(*c) == 3 or c in self.cells and self.neighbours(*c) == 2}
        self.generation += 1

    def draw(self, width, height):
        for y in range(height):
            print("".join("#" if (x, y) in self.cells else "." for x in range(width)))
        print(f"generation {self.generation}, {len(self.cells)} alive")


blinker = Life("..... ..#.. ..#.. ..#.. .....")
for _ in range(2):
    blinker.draw(5, 5)
    blinker.step()
glider = Life(".#... ..#.. ###..")
start = glider.cells
for _ in range(4):
    glider.step()
glider.draw(5, 5)
print({(x + 1, y + 1) for x, y in start} == glider.cells)
block = Life("## ##")
before = block.cells
block.step()
print(block.cells == before)

# expect: .....
# expect: ..#..
# expect: ..#..
# expect: ..#..
# expect: .....
# expect: generation 0, 3 alive
# expect: .....
# expect: .....
# expect: .###.
# expect: .....
# expect: .....
# expect: generation 1, 3 alive
# expect: .....
# expect: ..#..
# expect: ...#.
# expect: .###.
# expect: .....
# expect: generation 4, 5 alive
# expect: True
# expect: True
