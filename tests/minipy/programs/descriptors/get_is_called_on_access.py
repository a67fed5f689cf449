class Ten:
    def __get__(self, obj, owner):
        print(obj is None, owner.__name__)
        return 10


class C:
    x = Ten()


print(C().x)
# expect: False C
# expect: 10
print(C.x)
# expect: True C
# expect: 10
