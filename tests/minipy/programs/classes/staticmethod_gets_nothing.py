class C:
    @staticmethod
    def add(a, b):
        return a + b


print(C.add(1, 2), C().add(3, 4))  # expect: 3 7
