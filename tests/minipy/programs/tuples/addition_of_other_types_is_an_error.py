try:
    (1,) + [2]
except TypeError as e:
    print(e)  # expect: can only concatenate tuple (not "list") to tuple
