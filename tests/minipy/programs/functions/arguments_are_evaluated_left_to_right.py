def say(x):
    print("say", x)
    return x


def f(*args, **kw):
    return len(args), len(kw)


print(f(say(1), say(2), *[say(3)], a=say(4), **{"b": say(5)}))
# expect: say 1
# expect: say 2
# expect: say 3
# expect: say 4
# expect: say 5
# expect: (3, 2)
