class P:
    def __eq__(self, other):
        return True


try:
    hash(P())
except TypeError as e:
    print(e)  # expect: unhashable type: 'P'
print(P.__hash__)  # expect: None
