import atexit

atexit.register(print, "first registered")
atexit.register(print, "last registered")
print("end of program")
# expect: end of program
# expect: last registered
# expect: first registered
