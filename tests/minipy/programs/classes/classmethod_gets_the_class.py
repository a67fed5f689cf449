class A:
    made = 0

    @classmethod
    def make(cls, *args):
        cls.made += 1
        return cls.__name__, args


class B(A):
    pass


print(A.make(1), B.make(), B().make(2), A.made, B.made)  # expect: ('A', (1,)) ('B', ()) ('B', (2,)) 1 3
