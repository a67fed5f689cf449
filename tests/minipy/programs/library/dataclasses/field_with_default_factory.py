from dataclasses import dataclass, field


@dataclass
class Team:
    name: str
    members: list = field(default_factory=list)
    secret: int = field(default=5, repr=False)


a, b = Team("a"), Team("b")
a.members.append("x")
print(a, b, a.secret)  # expect: Team(name='a', members=['x']) Team(name='b', members=[]) 5
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)  # expect: mutable default <class 'list'> for field items is not allowed: use default_factory
