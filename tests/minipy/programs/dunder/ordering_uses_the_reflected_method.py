class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n)
        return self.n < other.n


a, b = V(1), V(2)
print(a < b)
# expect: lt 1
# expect: True
print(a > b)
# expect: lt 2
# expect: False
try:
    a <= b
except TypeError as e:
    print(e)  # expect: '<=' not supported between instances of 'V' and 'V'
