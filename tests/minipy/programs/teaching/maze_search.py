from collections import deque

MAZE = """
##########
#S.#.....#
#..#.###.#
#.##.#...#
#....#.#.#
#.####.#G#
##########
""".split()


def find(symbol):
    for y, row in enumerate(MAZE):
        if symbol in row:
            return row.index(symbol), y
    raise LookupError(symbol)


def neighbours(place):
    x, y = place
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        if MAZE[y + dy][x + dx] != "#":
            yield x + dx, y + dy


def breadth_first(start, goal):
    came = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if here == goal:
            break
        for there in neighbours(here):
            if there not in came:
                came[there] = here
                queue.append(there)
    path = []
    while here is not None:
        path.append(here)
        here = came[here]
    return path[::-1], len(came)


def depth_first(here, goal, seen=None):
    seen = set() if seen is None else seen
    seen.add(here)
    if here == goal:
        return [here]
    for there in neighbours(here):
        if there not in seen and (rest := depth_first(there, goal, seen)):
            return [here] + rest
    return None


start, goal = find("S"), find("G")
path, seen = breadth_first(start, goal)
print(start, goal, len(path), "seen", seen)
on_path = set(path[1:-1])
for y, row in enumerate(MAZE):
    print("".join("*" if (x, y) in on_path else c for x, c in enumerate(row)))
other = depth_first(start, goal)
print(len(other) >= len(path), other[0], other[-1], path[-1] in other)
try:
    find("X")
except LookupError as e:
    print(repr(e))

# expect: (1, 1) (8, 5) 18 seen 23
# expect: ##########
# expect: #S.#*****#
# expect: #*.#*###*#
# expect: #*##*#..*#
# expect: #****#.#*#
# expect: #.####.#G#
# expect: ##########
# expect: True (1, 1) (8, 5) True
# expect: LookupError('X')
