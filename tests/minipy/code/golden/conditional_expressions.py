a = b if c and d else e or f
a = (b and c) or d
a = not b
