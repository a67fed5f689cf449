class Noisy:
    def __enter__(self):
        return "value"

    def __exit__(self, *exc):
        print("exit")

    def __del__(self):
        print("del")


with Noisy() as v:
    print("body", v)
# expect: body value
# expect: exit
# expect: del
print("after")  # expect: after
