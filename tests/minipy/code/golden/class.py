@d
class A(B, metaclass=M):
    "doc"
    x: int = 1
    def f(self): return super().f
