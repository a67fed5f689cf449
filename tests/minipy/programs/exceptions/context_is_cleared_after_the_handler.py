try:
    1 / 0
except ZeroDivisionError:
    pass
try:
    [][0]
except IndexError as e:
    print(e.__context__)  # expect: None
