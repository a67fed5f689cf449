import heapq

ROADS = [("A", "B", 7), ("A", "C", 9), ("A", "F", 14), ("B", "C", 10), ("B", "D", 15), ("C", "D", 11), ("C", "F", 2), ("D", "E", 6), ("E", "F", 9), ("X", "Y", 1)]


class Graph:
    def __init__(self, roads):
        self.near = {}
        for a, b, length in roads:
            self.near.setdefault(a, {})[b] = length
            self.near.setdefault(b, {})[a] = length

    def distances(self, start):
        best, came = {start: 0}, {}
        heap = [(0, start)]
        done = set()
        while heap:
            d, here = heapq.heappop(heap)
            if here in done:
                continue
            done.add(here)
            for there, length in self.near[here].items():
                if d + length < best.get(there, float("inf")):
                    best[there] = d + length
                    came[there] = here
                    heapq.heappush(heap, (d + length, there))
        return best, came

    def path(self, start, goal):
        best, came = self.distances(start)
        if goal not in best:
            raise LookupError(f"no way from {start} to {goal}")
        way = [goal]
        while way[-1] != start:
            way.append(came[way[-1]])
        return best[goal], way[::-1]

    def components(self):
        left = set(self.near)
        while left:
            part = set(self.distances(min(left))[0])
            left -= part
            yield sorted(part)


g = Graph(ROADS)
print(sorted(g.distances("A")[0].items()))
for goal in "EDA":
    length, way = g.path("A", goal)
    print(goal, length, "-".join(way))
try:
    g.path("A", "X")
except LookupError as e:
    print(e)
print(list(g.components()))

# expect: [('A', 0), ('B', 7), ('C', 9), ('D', 20), ('E', 20), ('F', 11)]
# expect: E 20 A-C-F-E
# expect: D 20 A-C-D
# expect: A 0 A
# expect: no way from A to X
# expect: [['A', 'B', 'C', 'D', 'E', 'F'], ['X', 'Y']]
