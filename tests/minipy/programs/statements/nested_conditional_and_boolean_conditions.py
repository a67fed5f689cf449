def grade(n):
    return "A" if n >= 90 else "B" if n >= 80 else "C" if n >= 70 and n % 2 == 0 else "F"


print([grade(n) for n in (95, 85, 72, 73, 10)])  # expect: ['A', 'B', 'C', 'F', 'F']
for a in (True, False):
    for b in (True, False):
        print(a, b, a and not b or b and not a, not (a or b), a == b)
        # expect: True True False False True
        # expect: True False True False False
        # expect: False True True False False
        # expect: False False False True True
