def f(*args, sep="-"):
    return sep.join(args)


print(f("a", "b"), f("a", "b", sep="+"), len(f()))  # expect: a-b a+b 0
