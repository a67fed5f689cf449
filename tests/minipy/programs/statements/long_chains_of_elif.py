def name(n):
    if n == 0: return "zero"
    elif n == 1: return "one"
    elif n == 2: return "two"
    elif n == 3: return "three"
    elif n < 0: return "negative"
    return "many"


print([name(n) for n in (0, 1, 2, 3, 4, -1)])  # expect: ['zero', 'one', 'two', 'three', 'many', 'negative']
