print(int("42"), int("-42"), int("+7"))  # expect: 42 -42 7
print(int("  12\n"))  # expect: 12
print(int("1_000"))  # expect: 1000
print(int("123456789012345678901234567890"))  # expect: 123456789012345678901234567890
