class MyError(Exception):
    pass


e = MyError(1, "two")
print(e, repr(e), e.args, str(MyError()), repr(MyError("x")))
# expect: (1, 'two') MyError(1, 'two') (1, 'two')  MyError('x')
