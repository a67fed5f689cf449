out = []
for i in range(3):
    try:
        for j in range(3):
            try:
                if j == 1:
                    break
                if i == 1:
                    continue
                out.append((i, j))
            finally:
                out.append("in")
    finally:
        out.append("out")
print(out)  # expect: [(0, 0), 'in', 'in', 'out', 'in', 'in', 'out', (2, 0), 'in', 'in', 'out']
