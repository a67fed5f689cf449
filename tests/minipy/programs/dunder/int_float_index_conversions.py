class N:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return 1


print(int(N()), float(N()), "abcd"[N()], round(N()), round(N(), 2), hex(N()))
# expect: 7 7.5 d ('round', None) ('round', 2) 0x3
