print(round(1234, -2), round(1250, -2), round(1350, -2))  # expect: 1200 1200 1400
print(round(15, -1), round(25, -1))  # expect: 20 20
print(round(7), round(7, 2))  # expect: 7 7
