a, b = 3, 4
print(f"{a} + {b} = {a + b}")  # expect: 3 + 4 = 7
print(f"{a * 2}{b}", f"{'x' * 3}", f"{[i for i in range(3)]}")  # expect: 64 xxx [0, 1, 2]
print(f"{max(a, b)} {a if a > b else b} {(lambda x: x + 1)(a)}")  # expect: 4 4 4
