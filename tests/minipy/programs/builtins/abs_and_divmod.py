print(abs(-3), abs(2.5), abs(-0.0), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(2 ** 70, 3))
# expect: 3 2.5 0.0 (2, 1) (-3, 2) (3.0, 1.5) (393530540239137101141, 1)
try:
    abs("a")
except TypeError as e:
    print(e)  # expect: bad operand type for abs(): 'str'
