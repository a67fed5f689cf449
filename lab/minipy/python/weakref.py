"""Weak references would need to be told when an object dies, under every scheme: refused."""

_refusal = ImportError("minipy does not support weak references")
_refusal.name = "weakref"
raise _refusal
