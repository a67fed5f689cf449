class Three:
    def __index__(self):
        return 3


print([10, 20, 30, 40][Three()])  # expect: 40
print(list(range(Three())))  # expect: [0, 1, 2]
print(hex(Three()), int(Three()))  # expect: 0x3 3
print("ab" * Three())  # expect: ababab
