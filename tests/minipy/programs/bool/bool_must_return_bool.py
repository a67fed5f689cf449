class Odd:
    def __bool__(self):
        return 1


try:
    bool(Odd())
except TypeError as e:
    print(e)  # expect: __bool__ should return bool, returned int
