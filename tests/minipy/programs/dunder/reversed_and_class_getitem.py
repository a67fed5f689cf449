class C:
    def __reversed__(self):
        return iter("reversed")

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print("".join(reversed(C())), C[5])  # expect: reversed C[5]
