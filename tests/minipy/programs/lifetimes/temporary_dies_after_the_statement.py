# dies at once
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


Noisy("dropped")  # expect: del dropped
print("next")  # expect: next
print(Noisy("argument").name)
# expect: del argument
# expect: argument
print("next")  # expect: next
len([Noisy("in a list")])  # expect: del in a list
print("end")  # expect: end
