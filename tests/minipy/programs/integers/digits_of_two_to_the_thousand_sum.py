print(sum(int(d) for d in str(2 ** 1000)))  # expect: 1366
print(len(str(2 ** 1000)))  # expect: 302
