from dataclasses import KW_ONLY, InitVar, dataclass, field


@dataclass
class C:
    a: int
    _: KW_ONLY
    b: int = 2
    scale: InitVar[int] = 1
    c: int = field(init=False, default=0)

    def __post_init__(self, scale):
        self.c = self.a * scale


print(C(3, scale=10), C(1, b=5))  # expect: C(a=3, b=2, c=30) C(a=1, b=5, c=1)
for args, kwargs in (((1, 2), {}), ((), {}), ((1,), {"z": 1}), ((1,), {"a": 2})):
    try:
        C(*args, **kwargs)
    except TypeError as e:
        print(e)
        # expect: C.__init__() takes 2 positional arguments but 3 were given
        # expect: C.__init__() missing 1 required positional argument: 'a'
        # expect: C.__init__() got an unexpected keyword argument 'z'
        # expect: C.__init__() got multiple values for argument 'a'
