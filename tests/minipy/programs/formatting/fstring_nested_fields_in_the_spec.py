width, places, x = 10, 2, 3.14159
print(f"[{x:{width}.{places}f}]")  # expect: [      3.14]
print(f"[{'a':{'*'}^{width}}]")  # expect: [****a*****]
for w in range(1, 4):
    print(f"{'x':>{w}}")
    # expect: x
    # expect:  x
    # expect:   x
