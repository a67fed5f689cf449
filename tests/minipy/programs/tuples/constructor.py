print(tuple("ab"), tuple([1]), tuple(), tuple({1: 2}))  # expect: ('a', 'b') (1,) () (1,)
t = (1, 2)
print(tuple(t) is t)  # expect: True
