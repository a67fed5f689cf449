class Door:
    def __enter__(self):
        print("open")
        return "inside"

    def __exit__(self, kind, value, tb):
        print("close", kind, value, tb)


with Door() as d:
    print(d)
# expect: open
# expect: inside
# expect: close None None None
