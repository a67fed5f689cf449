a: int = 1
b: str
c.d: e
def f(x: int, *y: str) -> None: z: q = 1
