try:
    g = (x for x in 1 / 0)
except ZeroDivisionError:
    print("at once")  # expect: at once
g = (1 / x for x in [0])
print("made")  # expect: made
try:
    next(g)
except ZeroDivisionError:
    print("later")  # expect: later
