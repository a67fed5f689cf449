class C:
    pass


c = C()
try:
    c.missing
except AttributeError as e:
    print(e.name, e.obj is c)  # expect: missing True
