class C:
    pass


C.__annotations__["x"] = int
print(C.__annotations__)  # expect: {'x': <class 'int'>}


class D(C):
    pass


print(D.__annotations__, hasattr(int, "__annotations__"))  # expect: {} False
