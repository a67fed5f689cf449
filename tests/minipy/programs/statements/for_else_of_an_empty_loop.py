for x in []:
    print("never")
else:
    print("else")  # expect: else
try:
    x
except NameError as e:
    print(e)  # expect: name 'x' is not defined
