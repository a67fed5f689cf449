"""Weak references would need to be told when an object dies, under every scheme: refused."""

raise ImportError("minipy does not support weak references", name="weakref")
