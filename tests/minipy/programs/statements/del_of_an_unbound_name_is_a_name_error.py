try:
    del nothing
except NameError as e:
    print(e)  # expect: name 'nothing' is not defined
