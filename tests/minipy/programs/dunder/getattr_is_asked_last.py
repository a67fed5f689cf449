class C:
    x = 1

    def __getattr__(self, name):
        print("getattr", name)
        if name == "bad":
            raise AttributeError("no " + name)
        return name * 2


c = C()
print(c.x, c.ab)
# expect: getattr ab
# expect: 1 abab
c.ab = "own"
print(c.ab, hasattr(c, "bad"), getattr(c, "bad", "default"))
# expect: getattr bad
# expect: getattr bad
# expect: own False default
