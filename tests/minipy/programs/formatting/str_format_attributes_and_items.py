class P:
    x = 5


print("{0.x} {1[k]} {2[0]}".format(P(), {"k": "v"}, [9]))  # expect: 5 v 9
print("{p.x:>3}|{d[a]!r}".format(p=P, d={"a": "s"}))  # expect:   5|'s'
