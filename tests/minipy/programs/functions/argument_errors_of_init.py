class C:
    def __init__(self, a, b=1):
        pass


for f in (lambda: C(), lambda: C(1, 2, 3), lambda: C(x=1)):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: C.__init__() missing 1 required positional argument: 'a'
        # expect: C.__init__() takes from 2 to 3 positional arguments but 4 were given
        # expect: C.__init__() got an unexpected keyword argument 'x'
