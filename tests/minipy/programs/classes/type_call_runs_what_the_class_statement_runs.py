import abc


class Named:
    def __set_name__(self, owner, name):
        print("set", owner.__name__, name)


class Base:
    def __init_subclass__(cls, tag=None):
        print("sub", cls.__name__, tag)


C = type("C", (Base,), {"x": Named(), "__eq__": lambda a, b: True}, tag=5)
# expect: set C x
# expect: sub C 5
print(C.__hash__, C)  # expect: None <class '__main__.C'>
D = type("D", (abc.ABC,), {"f": abc.abstractmethod(lambda self: 1)})
print(D.__abstractmethods__)  # expect: frozenset({'f'})
try:
    D()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class D with abstract method f
