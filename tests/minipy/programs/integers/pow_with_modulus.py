print(pow(3, 200, 13))  # expect: 9
print(pow(2, 10, 1000))  # expect: 24
print(pow(-3, 3, 7))  # expect: 1
print(pow(3, 4, -7))  # expect: -3
print(pow(12345678901234567890, 3, 97))  # expect: 27
