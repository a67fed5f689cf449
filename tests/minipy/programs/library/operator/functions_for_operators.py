import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.neg(4), op.pow(2, 5))
# expect: 3 2 aaa 0.5 3 1 -4 32
print(op.eq(1, 1), op.lt(1, 2), op.ge(1, 2), op.contains("abc", "b"), op.not_(0), op.getitem([5], 0), op.is_(None, None), op.and_(6, 3))
# expect: True True False True True 5 True 2
