# dies at once
class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


for x in [Noisy(0), Noisy(1)]:
    print("see", x.n)
# expect: see 0
# expect: see 1
# expect: del 0
print("after the loop")  # expect: after the loop
del x  # expect: del 1
print("end")  # expect: end
