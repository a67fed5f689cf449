class M:
    def __enter__(self):
        raise ValueError("in enter")

    def __exit__(self, *exc):
        print("never")


try:
    with M():
        print("never")
except ValueError as e:
    print(e)  # expect: in enter
