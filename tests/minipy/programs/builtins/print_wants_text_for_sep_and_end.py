try:
    print("a", sep=1)
except TypeError as e:
    print(e)  # expect: sep must be None or a string, not int
try:
    print("a", nothing=1)
except TypeError as e:
    print(e)  # expect: 'nothing' is an invalid keyword argument for print()
