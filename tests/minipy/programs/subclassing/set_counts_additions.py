class Tracked(set):
    added = 0

    def add(self, x):
        self.added += 1
        super().add(x)


t = Tracked()
t.add(1)
t.add(1)
print(len(t), t.added, t == {1})  # expect: 1 2 True
