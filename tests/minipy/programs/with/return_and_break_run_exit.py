class M:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print("exit", exc)


def f():
    with M():
        return "value"


print(f())
# expect: exit (None, None, None)
# expect: value
for i in range(3):
    with M():
        if i == 1:
            break
# expect: exit (None, None, None)
# expect: exit (None, None, None)
print(i)  # expect: 1
