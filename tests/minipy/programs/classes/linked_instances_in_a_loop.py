class Person:
    def __init__(self, name):
        self.name, self.friends = name, []

    def meet(self, *others):
        for o in others:
            self.friends.append(o)
            o.friends.append(self)


a, b, c = map(Person, "abc")
a.meet(b, c)
b.meet(c)
print({p.name: [f.name for f in p.friends] for p in (a, b, c)})
# expect: {'a': ['b', 'c'], 'b': ['a', 'c'], 'c': ['a', 'b']}
