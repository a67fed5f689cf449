def solve(n, source, target, spare):
    if n == 0:
        return
    yield from solve(n - 1, source, spare, target)
    yield source, target
    yield from solve(n - 1, spare, target, source)


class Towers:
    def __init__(self, discs):
        self.discs = discs
        self.pegs = {"A": list(range(discs, 0, -1)), "B": [], "C": []}
        self.moves = 0

    def move(self, source, target):
        if not self.pegs[source]:
            raise ValueError(f"peg {source} is empty")
        disc = self.pegs[source][-1]
        if self.pegs[target] and self.pegs[target][-1] < disc:
            raise ValueError(f"disc {disc} does not fit on {self.pegs[target][-1]}")
        self.pegs[target].append(self.pegs[source].pop())
        self.moves += 1

    def draw(self):
        for level in reversed(range(self.discs)):
            row = []
            for peg in self.pegs.values():
                size = peg[level] if level < len(peg) else 0
                row.append(("=" * (2 * size - 1) if size else "|").center(2 * self.discs + 1, "."))
            print("".join(row))


t = Towers(3)
t.draw()
for source, target in solve(3, "A", "C", "B"):
    t.move(source, target)
    print(source, "->", target, t.pegs)
t.draw()
print(t.moves, [sum(1 for _ in solve(n, "A", "C", "B")) for n in range(9)])
for bad in (("A", "B"), ("C", "A"), ("C", "A")):
    try:
        t.move(*bad)
    except ValueError as e:
        print(e)

# expect: ...=......|......|...
# expect: ..===.....|......|...
# expect: .=====....|......|...
# expect: A -> C {'A': [3, 2], 'B': [], 'C': [1]}
# expect: A -> B {'A': [3], 'B': [2], 'C': [1]}
# expect: C -> B {'A': [3], 'B': [2, 1], 'C': []}
# expect: A -> C {'A': [], 'B': [2, 1], 'C': [3]}
# expect: B -> A {'A': [1], 'B': [2], 'C': [3]}
# expect: B -> C {'A': [1], 'B': [], 'C': [3, 2]}
# expect: A -> C {'A': [], 'B': [], 'C': [3, 2, 1]}
# expect: ...|......|......=...
# expect: ...|......|.....===..
# expect: ...|......|....=====.
# expect: 7 [0, 1, 3, 7, 15, 31, 63, 127, 255]
# expect: peg A is empty
# expect: disc 2 does not fit on 1
