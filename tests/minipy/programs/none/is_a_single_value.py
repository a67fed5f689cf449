def f():
    pass


print(f() is None, f())  # expect: True None
print(None == None, None == 0, None == False)  # expect: True False False
print(type(None)() is None)  # expect: True
print(repr(None), str(None), bool(None))  # expect: None None False
