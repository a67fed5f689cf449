class M:
    def __enter__(self):
        return "type's"

    def __exit__(self, *exc):
        return False


m = M()
m.__enter__ = lambda: "instance's"
with m as x:
    print(x)  # expect: type's
