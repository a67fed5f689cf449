import _thread

print(isinstance(_thread.get_ident(), int), _thread.get_ident() == _thread.get_ident())  # expect: True True
print(_thread.LockType is type(_thread.allocate_lock()), _thread.error is RuntimeError)  # expect: True True
