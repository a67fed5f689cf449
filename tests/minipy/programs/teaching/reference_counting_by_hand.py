# The object model in small: what Python does for every name, done by hand.
class Heap:
    def __init__(self):
        self.counts, self.children, self.log = {}, {}, []

    def new(self, name, *children):
        self.counts[name] = 1
        self.children[name] = list(children)
        for child in children:
            self.incref(child)
        return name

    def incref(self, name):
        if name not in self.counts:
            raise RuntimeError(f"use after free: {name}")
        self.counts[name] += 1

    def decref(self, name):
        if name not in self.counts:
            raise RuntimeError(f"double free: {name}")
        self.counts[name] -= 1
        if self.counts[name] == 0:
            self.log.append(name)
            del self.counts[name]
            for child in self.children.pop(name):
                self.decref(child)

    def collect(self, *roots):
        """Mark what the roots reach; the rest is garbage however it counts itself."""
        alive, todo = set(), list(roots)
        while todo:
            name = todo.pop()
            if name not in alive:
                alive.add(name)
                todo.extend(self.children[name])
        garbage = sorted(set(self.counts) - alive)
        for name in garbage:
            del self.counts[name], self.children[name]
        return garbage


heap = Heap()
leaf = heap.new("leaf")
box = heap.new("box", leaf)
heap.decref(leaf)
print(heap.counts)
heap.incref(box)
heap.decref(box)
print(heap.counts, heap.log)
heap.decref(box)
print(heap.counts, heap.log)
for act in (heap.incref, heap.decref):
    try:
        act(box)
    except RuntimeError as e:
        print(e)
a = heap.new("a")
b = heap.new("b", a)
heap.children[a].append(b)
heap.incref(b)
root = heap.new("root")
heap.decref(a)
heap.decref(b)
print(heap.counts)
print(heap.collect(root), heap.counts)

# expect: {'leaf': 1, 'box': 1}
# expect: {'leaf': 1, 'box': 1} []
# expect: {} ['box', 'leaf']
# expect: use after free: box
# expect: double free: box
# expect: {'a': 1, 'b': 1, 'root': 1}
# expect: ['a', 'b'] {'root': 1}
