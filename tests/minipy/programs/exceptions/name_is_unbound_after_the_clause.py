e = "before"
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    e
except NameError as err:
    print(err)  # expect: name 'e' is not defined
