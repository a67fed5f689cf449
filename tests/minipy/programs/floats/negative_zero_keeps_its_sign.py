z = -0.0
print(z, z == 0.0)  # expect: -0.0 True
print(0.0 * -1)  # expect: -0.0
print(-z)  # expect: 0.0
print(str(z), repr(z + 0.0))  # expect: -0.0 0.0
