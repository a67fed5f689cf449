import sys

a = sys.intern("some text")
b = sys.intern("some " + "text")
print(a is b)  # expect: True
