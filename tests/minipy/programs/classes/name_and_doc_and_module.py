class C:
    """A class with words."""


print(C.__name__, C.__doc__, C.__module__, C)  # expect: C A class with words. __main__ <class '__main__.C'>
print(type(C()), type(C), C().__class__ is C)  # expect: <class '__main__.C'> <class 'type'> True
