print(1e15, 1e16, 1e17)  # expect: 1000000000000000.0 1e+16 1e+17
print(1e-4, 1e-5)  # expect: 0.0001 1e-05
print(123456789012345680.0)  # expect: 1.2345678901234568e+17
print(1.5e300, 5e-324)  # expect: 1.5e+300 5e-324
print(1e22, 1e23)  # expect: 1e+22 1e+23
