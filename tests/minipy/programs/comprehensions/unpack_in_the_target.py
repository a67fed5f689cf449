pairs = [(1, "a"), (2, "b")]
print([f"{n}{s}" for n, s in pairs], {s: n for n, s in pairs})  # expect: ['1a', '2b'] {'a': 1, 'b': 2}
print([first for first, *rest in ["abc", "de"]], [a + b for a, (b, c) in [(1, (2, 3))]])
# expect: ['a', 'd'] [3]
