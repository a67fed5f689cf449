print("{:>5}|{:<5}|{:^5}|{:05.1f}".format("a", "b", "c", 2.55))  # expect:     a|b    |  c  |002.5
print("{:{w}}|{:{a}{w}}".format("x", "y", w=4, a=">"))  # expect: x   |   y
print("{!r} {!s:>4}".format("q", "s"))  # expect: 'q'    s
