class Log:
    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)

    def __getitem__(self, k):
        print("get", k)
        return 10


x = Log()
x["a"] = 1  # expect: set a 1
x[1:2] = "s"  # expect: set slice(1, 2, None) s
x[1, 2] = 3  # expect: set (1, 2) 3
del x["b"]  # expect: del b
x["c"] += 5
# expect: get c
# expect: set c 15
print(x[::2])
# expect: get slice(None, None, 2)
# expect: 10
