print(6 / 3)  # expect: 2.0
print(1 / 3)  # expect: 0.3333333333333333
print(10 ** 30 / 10 ** 28)  # expect: 100.0
print(-7 / 2)  # expect: -3.5
