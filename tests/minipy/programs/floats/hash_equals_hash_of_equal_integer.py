print(hash(3.0) == hash(3))  # expect: True
print(hash(1e20) == hash(10 ** 20))  # expect: True
print({2: "a"}[2.0])  # expect: a
