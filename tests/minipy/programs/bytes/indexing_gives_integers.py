b = b"AZ"
print(b[0], b[-1], b[0:1], b[::-1], list(b))  # expect: 65 90 b'A' b'ZA' [65, 90]
for n in b:
    print(n)
    # expect: 65
    # expect: 90
