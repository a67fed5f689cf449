import operator as op

print(op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.index(True), op.xor(6, 3))  # expect: 2 2 [1, 2] 1 5
a = [1]
print(op.iadd(a, [2]) is a, a, op.inv(5), op.lshift(1, 4), op.matmul is op.matmul, op.truth([]))  # expect: True [1, 2] -6 16 True False
d = {"k": 1}
op.setitem(d, "j", 2)
op.delitem(d, "k")
print(d, op.call(max, 3, 9), repr(op.itemgetter(1, "x")), op.attrgetter("real.real")(7))
# expect: {'j': 2} 9 operator.itemgetter(1, 'x') 7
print(op.methodcaller("split", ",", maxsplit=1)("a,b,c"))  # expect: ['a', 'b,c']
try:
    op.itemgetter(1)(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not subscriptable
