class S(set):
    pass


class Hashed(set):
    def __hash__(self):
        return 1


nested = {frozenset([1]), frozenset([2])}
print(S([1]) in nested, S([3]) in nested)  # expect: True False
nested.remove(S([2]))
nested.discard(S([7]))
print(nested)  # expect: {frozenset({1})}
print(Hashed([1]) in nested)  # expect: False
try:
    nested.add(S([4]))
except TypeError as error:
    print(error)  # expect: unhashable type: 'S'
try:
    [] in nested
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
