class Deck:
    def __init__(self):
        self.cards = [r + s for s in "SH" for r in "123"]

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]

    def __contains__(self, x):
        print("asked for", x)  # expect: asked for 1S
        return x in self.cards


d = Deck()
print(len(d), d[0], d[-1], d[1:3], "1S" in d, list(d)[:2], list(reversed(d))[0])
# expect: 6 1S 3H ['2S', '3S'] True ['1S', '2S'] 3H
