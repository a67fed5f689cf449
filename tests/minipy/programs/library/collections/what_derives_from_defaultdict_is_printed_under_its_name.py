from collections import defaultdict


class Groups(defaultdict):
    pass


g = Groups(list)
g["a"].append(1)
print(g)  # expect: Groups(<class 'list'>, {'a': [1]})
g["b"] = g
print(g)
# expect: Groups(<class 'list'>, {'a': [1], 'b': Groups(<class 'list'>, {...})})
del g["b"]
