class N:
    def __truediv__(self, o): return "/"
    def __floordiv__(self, o): return "//"
    def __mod__(self, o): return "%"
    def __pow__(self, o): return "**"
    def __lshift__(self, o): return "<<"
    def __rshift__(self, o): return ">>"
    def __and__(self, o): return "&"
    def __or__(self, o): return "|"
    def __xor__(self, o): return "^"
    def __divmod__(self, o): return "divmod"
    def __invert__(self): return "~"
    def __pos__(self): return "+"


n = N()
print(n / 1, n // 1, n % 1, n ** 1, n << 1, n >> 1, n & 1, n | 1, n ^ 1, divmod(n, 1), ~n, +n)
# expect: / // % ** << >> & | ^ divmod ~ +
