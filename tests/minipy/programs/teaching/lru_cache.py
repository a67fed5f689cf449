class Node:
    __slots__ = ("key", "value", "older", "newer")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.older = self.newer = self


class LruCache:
    """A dictionary finds the node; a ring of nodes remembers the order of use."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.ring = Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.older.newer, node.newer.older = node.newer, node.older

    def _link_newest(self, node):
        newest = self.ring.older
        node.older, node.newer = newest, self.ring
        newest.newer = self.ring.older = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._link_newest(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            node = self.nodes[key]
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) == self.capacity:
                oldest = self.ring.newer
                self._unlink(oldest)
                del self.nodes[oldest.key]
            node = self.nodes[key] = Node(key, value)
        self._link_newest(node)

    def __iter__(self):
        node = self.ring.newer
        while node is not self.ring:
            yield node.key, node.value
            node = node.newer


cache = LruCache(3)
for i, key in enumerate("abcd"):
    cache.put(key, i)
print(list(cache))
print(cache.get("b"), cache.get("a"), cache.get("a", "gone"))
print(list(cache))
cache.put("e", 5)
cache.put("d", 33)
print(list(cache), cache.hits, cache.misses)

# expect: [('b', 1), ('c', 2), ('d', 3)]
# expect: 1 None gone
# expect: [('c', 2), ('d', 3), ('b', 1)]
# expect: [('b', 1), ('e', 5), ('d', 33)] 1 2
