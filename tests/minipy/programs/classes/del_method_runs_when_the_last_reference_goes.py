# dies at once
# A promise of reference counting, not of the language.
class C:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


a = C(1)
b = a
del a
print("still")  # expect: still
b = C(2)  # expect: del 1
print("replaced")  # expect: replaced
del b  # expect: del 2
[C(3), C(4)]
# expect: del 4
# expect: del 3
print("end")  # expect: end
