class L:
    def __add__(self, o):
        print("L.add")
        return NotImplemented


class R:
    def __radd__(self, o):
        print("R.radd")
        return "done"


print(L() + R())
# expect: L.add
# expect: R.radd
# expect: done
print(1 + R())
# expect: R.radd
# expect: done
try:
    R() + L()
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'R' and 'L'
