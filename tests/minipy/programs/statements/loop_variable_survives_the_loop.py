for i in range(3):
    pass
print(i)  # expect: 2
for i in range(3):
    i = 100
print(i)  # expect: 100
