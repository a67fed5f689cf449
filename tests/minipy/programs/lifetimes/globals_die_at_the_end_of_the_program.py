class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


x = Noisy("global")
print("last line")

# expect: last line
# expect: del global
