def noisy(x):
    print("noisy", x)
    return x


g = (noisy(x) for x in range(3))
print("made")  # expect: made
print(next(g))
# expect: noisy 0
# expect: 0
print(sum(g))
# expect: noisy 1
# expect: noisy 2
# expect: 3
