class M:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("enter", self.n)
        return self.n

    def __exit__(self, *exc):
        print("exit", self.n)


with M(1) as a, M(2) as b:
    print(a + b)
# expect: enter 1
# expect: enter 2
# expect: 3
# expect: exit 2
# expect: exit 1
with (
    M(3) as a,
    M(4),
):
    print(a)
# expect: enter 3
# expect: enter 4
# expect: 3
# expect: exit 4
# expect: exit 3
