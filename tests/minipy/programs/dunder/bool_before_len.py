class C:
    def __bool__(self):
        print("bool")
        return False

    def __len__(self):
        print("len")
        return 5


print("yes" if C() else "no", not C())
# expect: bool
# expect: bool
# expect: no True
