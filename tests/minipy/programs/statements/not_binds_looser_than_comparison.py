print(not 1 == 2, not 1 in [2], 1 not in [2], [] is not None)  # expect: True True True True
print(True or True and False, (True or True) and False)  # expect: True False
