o = object()
try:
    o.x = 1
except AttributeError as e:
    print(e)  # expect: 'object' object has no attribute 'x'
print(isinstance(o, object), o == o, o == object())  # expect: True True False
