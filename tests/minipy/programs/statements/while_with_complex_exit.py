n, steps = 27, 0
while True:
    if n == 1:
        break
    elif n % 2:
        n = 3 * n + 1
    else:
        n //= 2
    steps += 1
    if steps > 1000:
        raise RuntimeError("never")
else:
    print("not printed")
print(steps)  # expect: 111
