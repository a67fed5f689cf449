class Bad:
    def __del__(self):
        raise ValueError("in del")


x = Bad()
del x
print("went on")  # expect: went on
# expect error: ValueError: in del
# expect exit: 0
