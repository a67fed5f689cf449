def middle():
    print("middle")  # expect: middle
    return 5


print(1 < middle() < 10)  # expect: True
print(1 < 2 < 3 < 2, 3 > 2 > 1, 1 < 3 > 2)  # expect: False True True
