def f(a):
    def g(b):
        def h(c):
            def i(d):
                return a, b, c, d
            return i
        return h
    return g


print(f(1)(2)(3)(4))  # expect: (1, 2, 3, 4)
