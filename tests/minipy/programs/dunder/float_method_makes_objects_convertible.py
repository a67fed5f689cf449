class Half:
    def __float__(self):
        return 0.5


print(float(Half()))  # expect: 0.5


class Wrong:
    def __float__(self):
        return "x"


try:
    float(Wrong())
except TypeError as e:
    print(e)  # expect: Wrong.__float__ returned non-float (type str)
