PUZZLE = """
53..7.... 6..195... .98....6.
8...6...3 4..8.3..1 7...2...6
.6....28. ...419..5 ....8..79
"""


def parse(text):
    cells = "".join(text.split())
    return [0 if c == "." else int(c) for c in cells]


def peers_of(place):
    row, col = divmod(place, 9)
    same = {row * 9 + i for i in range(9)} | {i * 9 + col for i in range(9)}
    top, left = row // 3 * 3, col // 3 * 3
    same |= {(top + i) * 9 + left + j for i in range(3) for j in range(3)}
    return sorted(same - {place})


PEERS = [peers_of(i) for i in range(81)]
steps = 0


def candidates(grid, place):
    used = {grid[p] for p in PEERS[place]}
    return [d for d in range(1, 10) if d not in used]


def solve(grid):
    """Fills the cell with the fewest candidates first."""
    global steps
    steps += 1
    best, choices = None, None
    for place in range(81):
        if grid[place] == 0:
            here = candidates(grid, place)
            if choices is None or len(here) < len(choices):
                best, choices = place, here
                if len(here) <= 1:
                    break
    if best is None:
        return True
    for digit in choices:
        grid[best] = digit
        if solve(grid):
            return True
    grid[best] = 0
    return False


def valid(grid):
    rows = [grid[i * 9:i * 9 + 9] for i in range(9)]
    return all(sorted(g) == list(range(1, 10)) for g in rows + [list(c) for c in zip(*rows)])


grid = parse(PUZZLE)
print(len(grid), grid.count(0), len(PEERS[40]))
print(solve(grid), valid(grid), steps)
for r in range(9):
    print(" ".join(map(str, grid[r * 9:r * 9 + 9])))

# expect: 81 51 20
# expect: True True 52
# expect: 5 3 4 6 7 8 9 1 2
# expect: 6 7 2 1 9 5 3 4 8
# expect: 1 9 8 3 4 2 5 6 7
# expect: 8 5 9 7 6 1 4 2 3
# expect: 4 2 6 8 5 3 7 9 1
# expect: 7 1 3 9 2 4 8 5 6
# expect: 9 6 1 5 3 7 2 8 4
# expect: 2 8 7 4 1 9 6 3 5
# expect: 3 4 5 2 8 6 1 7 9
