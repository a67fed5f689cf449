def never():
    print("never")
    return 0


print(2 < 1 < never())  # expect: False
print(1 == 1 == 1, 1 == 1 != 2, 1 in [1] in [[1]])  # expect: True True True
