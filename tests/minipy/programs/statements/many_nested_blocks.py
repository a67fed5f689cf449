out = []
for a in range(3):
    for b in range(3):
        if a != b:
            for c in range(3):
                if c not in (a, b):
                    while True:
                        try:
                            with_value = (a, b, c)
                            out.append(with_value)
                        finally:
                            break
print(out)  # expect: [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)]
