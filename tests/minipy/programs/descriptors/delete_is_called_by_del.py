class D:
    def __delete__(self, obj):
        print("deleted")  # expect: deleted


class C:
    x = D()


del C().x
