from dataclasses import asdict, astuple, dataclass, fields, replace


@dataclass
class P:
    x: int
    y: list


p = P(1, [2])
print(asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)])
# expect: {'x': 1, 'y': [2]} (1, [2]) P(x=9, y=[2]) ['x', 'y']
