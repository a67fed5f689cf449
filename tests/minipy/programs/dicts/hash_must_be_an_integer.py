class Bad:
    def __hash__(self):
        return "text"


try:
    {Bad(): 1}
except TypeError as e:
    print(e)  # expect: __hash__ method should return an integer
