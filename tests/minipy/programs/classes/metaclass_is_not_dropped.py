class M(type):
    pass


try:
    kept = type(M("X", (), {})) is M
except TypeError:
    kept = True  # refused
print(kept)  # expect: True
