def items():
    print("asked")
    return [1, 2]


for x in items():
    print(x)
# expect: asked
# expect: 1
# expect: 2
