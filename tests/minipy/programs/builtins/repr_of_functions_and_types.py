print(repr(int), repr(ValueError), repr(len), str(type(None)))
# expect: <class 'int'> <class 'ValueError'> <built-in function len> <class 'NoneType'>


class C:
    def m(self):
        pass


print(repr(C), repr(C.m)[:13], repr(lambda: 0)[:18])
# expect: <class '__main__.C'> <function C.m <function <lambda>
