class Machine:
    """States are names; transitions are found in a table; actions are methods."""

    table = {
        ("locked", "coin"): ("unlocked", "take_coin"),
        ("unlocked", "push"): ("locked", "let_through"),
        ("unlocked", "coin"): ("unlocked", "give_back"),
        ("locked", "kick"): ("broken", None),
    }

    def __init__(self):
        self.state = "locked"
        self.coins = self.people = 0
        self.log = []

    def take_coin(self):
        self.coins += 1

    def let_through(self):
        self.people += 1

    def give_back(self):
        self.log.append("coin given back")

    def feed(self, event):
        try:
            state, action = self.table[self.state, event]
        except KeyError:
            self.log.append(f"{event} does nothing when {self.state}")
            return
        if action:
            getattr(self, action)()
        if state != self.state:
            self.log.append(f"{self.state} -> {state}")
        self.state = state


m = Machine()
for event in "push coin coin push coin push kick coin".split():
    m.feed(event)
print("\n".join(m.log))
print(m.state, m.coins, m.people)


def traffic_light():
    """The same idea as a generator: the state is the place in the code."""
    while True:
        for colour, rounds in (("red", 2), ("green", 3), ("yellow", 1)):
            for _ in range(rounds):
                if (yield colour) == "emergency":
                    yield "red!"
                    break


light = traffic_light()
print([next(light) for _ in range(7)])
print(light.send("emergency"), next(light), next(light))
reached = {"locked"}
while True:
    more = {new for (old, _), (new, _) in Machine.table.items() if old in reached} - reached
    if not more:
        break
    reached |= more
print(sorted(reached))

# expect: push does nothing when locked
# expect: locked -> unlocked
# expect: coin given back
# expect: unlocked -> locked
# expect: locked -> unlocked
# expect: unlocked -> locked
# expect: locked -> broken
# expect: coin does nothing when broken
# expect: broken 2 2
# expect: ['red', 'red', 'green', 'green', 'green', 'yellow', 'red']
# expect: red! green green
# expect: ['broken', 'locked', 'unlocked']
