class Bad:
    def __iter__(self):
        return 5


try:
    list(Bad())
except TypeError as e:
    print(e)  # expect: iter() returned non-iterator of type 'int'
try:
    next([1])
except TypeError as e:
    print(e)  # expect: 'list' object is not an iterator
