try:
    for x in 5:
        pass
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
