"""Random classes with special methods, for generate_program.py.

A class gets a random choice of special methods; then its instances are used in every way, also
those nobody wrote a method for: what Python says then is part of the comparison. Every class has a
repr, so that no address is ever printed.
"""

# Method header and body; `E` becomes an expression over self.a and self.b, `C` the class's name.
METHODS = {
    "add": ("__add__(self, other)", "return C(clip(self.a + getattr(other, 'a', other)), self.b)"),
    "radd": ("__radd__(self, other)", "return C(clip(other + self.a), E)"),
    "iadd": ("__iadd__(self, other)", "self.a = clip(self.a + getattr(other, 'a', 1))\nreturn self"),
    "sub": ("__sub__(self, other)", "if not isinstance(other, C):\n    return NotImplemented\nreturn C(self.a - other.a, E)"),
    "mul": ("__mul__(self, k)", "return C(clip(self.a * k), self.b) if isinstance(k, int) else NotImplemented"),
    "neg": ("__neg__(self)", "return C(-self.a, E)"),
    "eq": ("__eq__(self, other)", "return isinstance(other, C) and self.a == other.a"),
    "hash": ("__hash__(self)", "return hash(self.a)"),
    "lt": ("__lt__(self, other)", "return self.a < other.a"),
    "le": ("__le__(self, other)", "return (self.a, E) <= (other.a, self.b)"),
    "len": ("__len__(self)", "return E % 5 - 1"),
    "bool": ("__bool__(self)", "return self.a > self.b"),
    "getitem": ("__getitem__(self, i)", "if isinstance(i, slice):\n    return 'slice', i\nif i > 3:\n    raise IndexError(i)\nreturn i + E"),
    "setitem": ("__setitem__(self, i, value)", "print('set', i, value)"),
    "delitem": ("__delitem__(self, i)", "print('del', i)"),
    "contains": ("__contains__(self, x)", "print('contains', x)\nreturn x == E"),
    "iter": ("__iter__(self)", "yield self.a\nyield E"),
    "call": ("__call__(self, x=1, *rest, y=2)", "return x, rest, y, E"),
    "enter": ("__enter__(self)", "print('enter', self)\nreturn E"),
    "exit": ("__exit__(self, kind, value, trace)", "print('exit', kind and kind.__name__)\nreturn self.b > 0"),
    "getattr": ("__getattr__(self, name)", "if name.startswith('_'):\n    raise AttributeError(name)\nreturn 'no ' + name"),
    "setattr": ("__setattr__(self, name, value)", "object.__setattr__(self, name, value)\nif name > 'b':\n    print('stored', name)"),
    "str": ("__str__(self)", "return f'<{self.a}|{E}>'"),
    "format": ("__format__(self, spec)", "return spec + str(E)"),
    "int": ("__int__(self)", "return E"),
    "index": ("__index__(self)", "return self.a % 4"),
    "abs": ("__abs__(self)", "return abs(E)"),
    "method": ("method(self, x)", "return self.a + x * E"),
}

USES = (
    "{a} + {b}", "{a} + 1", "1 + {a}", "{a} - {b}", "{a} - 1", "{a} * 3", "3 * {a}", "-{a}",
    "{a} == {b}", "{a} != 5", "{a} < {b}", "{a} > {b}", "{a} <= 1", "sorted([{a}, {b}])",
    "len({a})", "bool({a})", "'yes' if {a} else 'no'", "{a}[1]", "{a}[9]", "{a}[1:2]",
    "list({a})", "1 in {a}", "{a}()", "{a}(5, 6, y=7)", "{a}.a", "{a}.missing", "str({a})",
    "repr({a})", "f'{{{a}}} {{{a}!r}} {{{a}:>5}}'", "int({a})", "[1, 2, 3, 4][{a}]", "abs({a})",
    "{a}.method(2)", "{a}.method()", "{{{a}: 1}}[{a}]", "[{a}].index({b})", "max({a}, {b})",
    "sum([{a}, {b}])", "{a}.double", "type({a}).make(3)", "{a}.twice(4)", "vars({a})",
    "hasattr({a}, 'zzz')", "isinstance({b}, type({a}))", "getattr({a}, 'q', 'default')", "[*{a}]",
    "dict({a}=1)", "type({a}).__name__", "[c.__name__ for c in type({b}).__mro__]", "{a} and {b}",
)


class ClassWriter:
    def __init__(self, program):
        self.program = program

    def number(self):
        p = self.program
        return p.pick(("self.a", "self.b", "(self.a + self.b)", "(self.a - 2)", "(self.b * 3)",
                       "(self.a % 7)", "self.a // self.b", str(p.random.randint(-3, 9))))

    def method(self, name, owner):
        p = self.program
        header, body = METHODS[name]
        p.line(f"def {header}:")
        for line in body.split("\n"):
            while "E" in line.replace("Error", ""):
                at = next(i for i, c in enumerate(line) if c == "E" and line[i : i + 5] != "Error")
                line = line[:at] + self.number() + line[at + 1 :]
            line = line.replace("C(", owner + "(").replace("other, C)", f"other, {owner})")
            p.line("    " + line)
        p.line("")

    def base(self, name):
        p = self.program
        p.line(f"kind = {name!r}")
        p.line("")
        p.line(f"def __init__(self, a, b={p.random.randint(0, 5)}):")
        p.line("    self.a, self.b = a, b")
        p.line("")
        p.line("def __repr__(self):")
        p.line("    return f'{type(self).__name__}({self.a!r}, {self.b!r})'")
        p.line("")
        if p.chance(0.5):
            p.line("@property")
            p.line("def double(self):")
            p.line(f"    return {self.number()} * 2")
            p.line("")
            p.line("@classmethod")
            p.line("def make(cls, x):")
            p.line("    return cls(x, -x)")
            p.line("")
            p.line("@staticmethod")
            p.line("def twice(x):")
            p.line("    return x, x")
            p.line("")
        for method in p.random.sample(sorted(METHODS), p.random.randint(3, 12)):
            self.method(method, name)

    def derived(self, name, parent):
        p = self.program
        p.line(f"kind = {name!r}")
        p.line("")
        if p.chance(0.5):
            p.line("def __init__(self, a, b=1, c='c'):")
            p.line("    super().__init__(a, b)")
            p.line("    self.c = c")
            p.line("")
        p.line("def method(self, x):")
        p.line("    try:")
        p.line("        return 'derived', super().method(x)")
        p.line("    except AttributeError as e:")
        p.line("        return str(e)")
        p.line("")
        for method in p.random.sample(sorted(set(METHODS) - {"method"}), p.random.randint(0, 4)):
            self.method(method, parent)

    def write(self):
        p = self.program
        first, second = p.fresh("C"), p.fresh("C")
        p.line("")
        p.line("")
        p.block(f"class {first}:", lambda: self.base(first))
        p.line("")
        p.block(f"class {second}({first}):", lambda: self.derived(second, first))
        p.line("")
        a, b = p.fresh("o"), p.fresh("o")
        p.line(f"{a} = {first}({p.random.randint(-5, 5)})")
        p.line(f"{b} = {p.pick((first, second))}({p.random.randint(-5, 5)}, {p.random.randint(0, 3)})")
        for use in p.random.sample(USES, 14):
            p.show(use.format(a=a, b=b))
        self.statements(a, b)

    def statements(self, a, b):
        p = self.program
        label = p.label()
        p.line("try:")
        uses = (f"{a} += {b}", f"{a}[2] = 3", f"del {a}[0]", f"{a}.extra = 5", f"del {a}.b",
                f"x, y = {a}", f"print({a}.kind, {b}.kind)", f"for x in {a}:\n    print(x)",
                f"with {a} as x:\n    print(x, 1 // 0)")
        for use in p.random.sample(uses, 3):
            for line in use.split("\n"):
                p.line("    " + line)
        p.line("except Exception as e:")
        p.line(f"    report({label}, e)")
        p.line(f"print({label}, repr({b}))")
