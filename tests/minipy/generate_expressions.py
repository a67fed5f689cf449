"""Random expressions of a wanted type, for generate_program.py.

Types keep most expressions sensible: a program in which everything is a TypeError tests little.
Exceptions still come by themselves (an index too far, a division by zero, a missing key), and
`wrong` writes expressions that mix types on purpose.

What keeps values small: powers and shifts have small literal right sides, repetition counts are
literals, and depth is bounded. A wrong type never meets `*`, `**` or `<<`, where a text times a
big number would ask for all memory.
"""

TEXTS = (
    "", "a", "spam", "Hello World", "it's", 'say "hi"', "a,b,,c", "  pad  ", "한글", "é😀z", "123",
    "-7", "tab\tnew\nline", "AbC",
)
NUMBERS = (
    0, 1, -1, 2, 3, 7, -8, 10, 63, 255, 1000, -12345,
    2**31, 2**62, -(2**63), 2**64 + 1, 10**25,
)
FLOATS = (0.0, -0.0, 0.1, 0.5, 1.5, 2.5, -3.75, 1e10, 1e-7, 123456.789, 1e16, 3.0)
CLASSES = "int", "str", "list", "(int, float)", "(str, dict)", "bool", "object"
QUESTIONS = "isalpha", "isdigit", "isupper", "islower", "isspace", "isalnum"
CHANGES = "upper", "lower", "title", "strip", "lstrip", "rstrip", "swapcase", "capitalize"
SEARCHES = "find", "count", "find", "count", "rfind", "index"
TEMPLATES = "{}-{}", "{1}{0}", "{0!r:>9}", "{:^7}|{:<3}", "{} {} {}", "{0[0]}"
ORDERS = (
    "", ", reverse=True", ", key=abs", ", key=lambda x: -x", ", key=lambda x: x % 3", ", key=str",
)
# What follows a value in a field of an f-string; some fit no value of the type.
SPECS = {
    "int": ("", ":d", ":5", ":<6", ":^+9,", ":#x", ":08b", ":_", "!r", ":e", ":.2f", "=", ":s"),
    "float": ("", ":.2f", ":8.3e", ":g", ":+.1%", ":010.2f", ":.0f", "!r", ":,.3f", ":d"),
    "str": ("", ":>6", ":*^9", ":.2", "!r", "!a", "!r:>12", ":<4.3", "=", ":d"),
    "list": ("", "!s", "!r:>20", "=", ":5"),
    "bool": ("", ":d", ":5", "!r:<7"),
}


def literal(random, kind):
    """A literal of a type, as source text."""
    if kind == "int":
        return repr(random.choice(NUMBERS))
    if kind == "float":
        return repr(random.choice(FLOATS))
    if kind == "bool":
        return repr(random.choice((True, False)))
    if kind == "str":
        return repr(random.choice(TEXTS))
    if kind == "list":
        return repr([random.randint(-9, 9) for _ in range(random.randint(0, 5))])
    if kind == "words":
        return repr([random.choice(TEXTS) for _ in range(random.randint(0, 4))])
    if kind == "dict":
        return repr({random.choice(TEXTS): random.randint(-9, 9) for _ in range(random.randint(0, 4))})
    raise ValueError(kind)


class Expressions:
    """Writes expressions over the names a program knows at this moment."""

    def __init__(self, program):
        self.program = program
        self.random = program.random

    def of(self, kind, depth):
        names = self.program.names.get(kind, [])
        if depth <= 0 or self.random.random() < 0.15:
            if names and self.random.random() < 0.7:
                return self.random.choice(names)
            if kind == "int" and self.random.random() < 0.5:
                return str(self.random.randint(0, 20))
            return literal(self.random, kind)
        calls = [f for f in self.program.functions if f[2] == kind]
        if calls and self.random.random() < 0.12:
            call = self.random.choice(calls)
            if self.program.spend(call[3]):
                return self.call(call)
        if self.random.random() < 0.05:
            test = self.of("bool", depth - 1)
            return f"({self.of(kind, depth - 1)} if {test} else {self.of(kind, depth - 1)})"
        forms = getattr(self, "forms_of_" + kind)(depth - 1)
        return self.random.choice(forms)()

    def choice(self, *things):
        return self.random.choice(things)

    def call(self, function):
        name, kinds, _, _ = function
        return f"{name}({', '.join(self.of(k, 1) for k in kinds)})"

    def index(self):
        number = str(self.random.randint(-4, 4))
        return self.choice(number, "0", "-1", "0", "-1", "1", self.of("int", 0))

    def slice(self):
        def part():
            return self.choice("", "", str(self.random.randint(-5, 5)), self.of("int", 0))

        rare = ":0" if self.random.random() < 0.2 else ":4"
        step = self.choice("", "", "", "", ":2", ":-1", ":-2", ":3", ":", rare)
        return f"{part()}:{part()}{step}"

    def binary(self, kind, operators, d):
        return lambda: f"({self.of(kind, d)} {self.random.choice(operators)} {self.of(kind, d)})"

    def forms_of_int(self, d):
        o, r, c = self.of, self.random, self.choice
        ints = "'0x1f', 0", "' -42 '", "'1_000'", "'zz', 36"
        return (
            self.binary("int", ("+", "-", "*", "//", "%", "&", "|", "^"), d),
            self.binary("int", ("+", "-", "*"), d),
            lambda: f"({o('int', 0)} ** {r.randint(0, 5)})",
            lambda: f"({o('int', d)} >> {r.randint(0, 70)})",
            lambda: f"({o('int', d)} << {r.randint(0, 40)})",
            lambda: f"{r.choice('-~+')}{o('int', 0)}" if r.random() < 0.5 else f"abs({o('int', d)})",
            lambda: f"len({o(c('str', 'list', 'dict', 'words'), d)})",
            lambda: f"{o('list', d)}[{self.index()}]",
            lambda: f"{{**{o('dict', d)}, 'a': {o('int', 0)}}}[{c('a', 'a', 'spam')!r}]",
            lambda: f"{o('dict', d)}.get({o('str', d)}, {o('int', 0)})",
            lambda: f"sum({o('list', d)})",
            lambda: f"{c('max', 'min')}({o('list', d)})",
            lambda: f"{c('max', 'min')}({o('list', d)}, default={o('int', 0)})",
            lambda: f"int({c(*ints, o('float', d), o('bool', d), o('str', 0))})",
            lambda: f"{o('str', d)}.{c(*SEARCHES)}({o('str', 0)})",
            lambda: f"{o('list', d)}.{c('count', 'count', 'count', 'index')}({o('int', 0)})",
            lambda: f"round({o('float', d)})",
            lambda: f"divmod({o('int', d)}, {o('int', d)})[{r.randint(0, 1)}]",
            lambda: f"pow({o('int', 0)}, {r.randint(0, 30)}, {o('int', 0)})",
            lambda: f"(lambda x, y=2: x * 3 - y)({o('int', d)})",
            lambda: f"next((x for x in {o('list', d)} if x > {r.randint(-5, 5)}), {o('int', 0)})",
            lambda: f"({o('int', d)}).bit_length()",
            lambda: f"(lambda w: w * 2 - len(str(w)))({o('int', d)})",
            lambda: f"ord(({o('str', d)} + 'z')[{r.randint(-1, 0)}])",
            lambda: f"({o('int', d)} {c('and', 'or')} {o('int', d)})")

    def forms_of_float(self, d):
        o, r, c = self.of, self.random, self.choice
        floats = "'1.5'", "'-2e3'", "' .25'", "'inf'", "'nan'", "'1e400'"
        return (
            self.binary("float", ("+", "-", "*", "/", "//", "%"), d),
            lambda: f"({o('int', d)} / {o('int', d)})",
            lambda: f"({o('float', d)} {r.choice('+-*')} {o('int', 0)})",
            lambda: f"float({o('int', 0)})",
            lambda: f"float({c(o('str', 0), *floats)})",
            lambda: f"round({o('float', d)}, {r.randint(-2, 4)})",
            lambda: f"abs({o('float', d)})",
            lambda: f"-{o('float', 0)}",
            lambda: f"sum([{o('float', 0)}, {o('float', 0)}, {o('int', 0)}])",
            lambda: f"max({o('float', d)}, {o('float', d)})")

    def forms_of_bool(self, d):
        o, r, c = self.of, self.random, self.choice
        compare = ("<", "<=", ">", ">=", "==", "!=")
        any_kind = lambda: c("int", "float", "str", "list", "dict", "words")
        def same():
            kind = c("int", "float", "str", "list", "words")
            return f"({o(kind, d)} {r.choice(compare)} {o(kind, d)})"
        return (
            same, same,
            lambda: f"({o('int', d)} {r.choice(compare)} {o('float', d)} {r.choice(compare)} {o('int', d)})",
            lambda: f"({o(any_kind(), d)} == {o(any_kind(), d)})",
            lambda: f"(not {o(any_kind(), d)})",
            lambda: f"({o('bool', d)} {c('and', 'or')} {o('bool', d)})",
            lambda: f"({o('int', d)} {c('in', 'not in')} {o('list', d)})",
            lambda: f"({o('str', d)} in {o(c('str', 'dict', 'words'), d)})",
            lambda: f"{c('any', 'all')}({o('list', d)})",
            lambda: f"isinstance({o(any_kind(), d)}, {c(*CLASSES)})",
            lambda: f"bool({o(any_kind(), d)})",
            lambda: f"{o('str', d)}.{c(*QUESTIONS)}()",
            lambda: f"{o('str', d)}.{c('startswith', 'endswith')}({o('str', 0)})",
            lambda: f"({{*{o('list', d)}}} {c('<=', '==', '>')} {{*{o('list', d)}}})",
            lambda: f"({o('bool', d)} {r.choice('&|^')} {o('bool', d)})",
            lambda: f"(None is {r.choice(('None', o('int', d)))})")

    def forms_of_str(self, d):
        o, r, c = self.of, self.random, self.choice
        return (
            self.binary("str", ("+",), d),
            lambda: f"({o('str', d)} * {r.randint(-1, 3)})",
            lambda: f"({o('str', d)} or 'x')[{self.index()}]",
            lambda: f"{o('str', d)}[{self.slice()}]",
            lambda: f"{c('str', 'repr', 'ascii')}({o(c('int', 'float', 'str', 'list', 'bool', 'dict'), d)})",
            lambda: f"{o('str', d)}.{c(*CHANGES)}()",
            lambda: f"{o('str', d)}.replace({o('str', 0)}, {o('str', 0)})",
            lambda: f"{o('str', d)}.{c('center', 'ljust', 'rjust')}({r.randint(0, 12)}, {c('*', '-', '한')!r})",
            lambda: f"{o('str', d)}.zfill({r.randint(0, 9)})",
            lambda: f"{o('str', 0)}.join({o('words', d)})",
            lambda: f"{o('words', d)}[{self.index()}]",
            lambda: f"{o('str', d)}.{c('partition', 'rpartition')}({o('str', 0)})[{r.randint(-1, 2)}]",
            lambda: f"chr(97 + {o('int', d)} % 26)",
            lambda: f"{c('hex', 'bin', 'oct')}({o('int', d)})",
            lambda: f"{'max' if r.random() < 0.5 else 'min'}({o('str', d)}, key=ord)",
            self.fstring, self.fstring,
            lambda: f"format({o('int', d)}, {c('x', '+d', ',', '08', '>12', '_b', 'e', 'q')!r})",
            lambda: f"({c('%s', '%r', '<%5s>', '%-4s|', '%d', '%x')!r} % ({o(c('int', 'int', 'str'), d)},))",
            lambda: f"{c(*TEMPLATES)!r}.format({o('str', d)}, {o('str', 0)})",
            lambda: f"type({o(c('int', 'float', 'str', 'list', 'bool'), d)}).__name__")

    def fstring(self):
        """Fields hold names and plain arithmetic: quotes inside would have to differ."""
        parts = []
        for kind in self.random.sample(sorted(SPECS), self.random.randint(1, 3)):
            value = self.of(kind, 0)
            if value[0] in "'\"":
                value = "__name__"
            if kind == "int" and self.random.random() < 0.4:
                value = f"{value} {self.random.choice('+-*')} {self.random.randint(1, 9)}"
            before = self.choice("", "x=", "{{", "한 ")
            parts.append(before + "{" + value + self.random.choice(SPECS[kind]) + "}")
        return 'f"' + "|".join(parts) + '"'

    def forms_of_list(self, d):
        o, r, c = self.of, self.random, self.choice
        rule = lambda: c("x", "x * 2", "x - 1", "x // 2", "-x", "x * x", "x % 5", "10 // x")
        test = lambda: c("x > 0", "x % 2", "x != 3", "x and x < 5", "not x")
        return (
            self.binary("list", ("+",), d),
            lambda: f"({o('list', d)} * {r.randint(-1, 2)})",
            lambda: f"{o('list', d)}[{self.slice()}]",
            lambda: f"[{', '.join(o('int', d) for _ in range(r.randint(0, 4)))}]",
            lambda: f"[{rule()} for x in {o('list', d)}]",
            lambda: f"[{rule()} for x in {o('list', d)} if {test()}]",
            lambda: f"[x + y for x in {o('list', 0)} for y in range({r.randint(0, 3)}) if x != y]",
            lambda: f"sorted({o('list', d)}{c(*ORDERS)})",
            lambda: f"list({c('reversed', 'list', 'tuple', 'iter')}({o('list', d)}))",
            lambda: f"sorted(set({o('list', d)}))",
            lambda: f"sorted({{*{o('list', d)}}} {r.choice('&|^-')} {{*{o('list', d)}}})",
            lambda: f"list(range({r.randint(-5, 5)}, {r.randint(-9, 9)}, {c(1, 2, -1, -3, 1, 2, -1, 0)}))",
            lambda: f"list(map(lambda x: {rule()}, {o('list', d)}))",
            lambda: f"list(filter(lambda x: {test()}, {o('list', d)}))",
            lambda: f"list({o('dict', d)}.values())",
            lambda: f"[*{o('list', d)}, {o('int', 0)}, *{o('list', 0)}]",
            lambda: f"[len(x) for x in {o('words', d)}]",
            lambda: f"[ord(c) for c in {o('str', d)}]",
            lambda: f"[a - b for a, b in zip({o('list', d)}, {o('list', d)})]",
            lambda: f"[i * x for i, x in enumerate({o('list', d)}, {r.randint(-2, 2)})]",
            lambda: f"list({o('bool', d)} and {o('list', d)} or [0])")

    def forms_of_words(self, d):
        o, c = self.of, self.choice

        def test():
            return c('x', 'len(x) > 1', 'x > repr(x)')

        return (
            self.binary("words", ("+",), d),
            lambda: f"{o('str', d)}.split({c('', repr(','), repr(' '), o('str', 0), 'None, 1')})",
            lambda: f"sorted({o('words', d)}{c('', ', key=len', ', reverse=True', ', key=str.lower')})",
            lambda: f"{o('words', d)}[{self.slice()}]",
            lambda: f"list({o('dict', d)})",
            lambda: f"[x.{c('upper', 'strip', 'title')}() for x in {o('words', d)} if {test()}]",
            lambda: f"list({o('str', d)}[:8])",
            lambda: f"{o('str', d)}.splitlines()",
            lambda: f"[str(x) for x in {o('list', d)}]",
            lambda: f"[a + b for a, b in zip({o('words', d)}, {o('str', d)})]")

    def forms_of_dict(self, d):
        o, r, c = self.of, self.random, self.choice
        return (
            self.binary("dict", ("|",), d),
            lambda: "{" + ", ".join(f"{o('str', d)}: {o('int', d)}" for _ in range(r.randint(0, 3))) + "}",
            lambda: f"{{str(x): x for x in {o('list', d)}}}",
            lambda: f"{{k: v {r.choice('+-')} 1 for k, v in {o('dict', d)}.items() if {c('v', 'k', 'v > 0', 'k != v')}}}",
            lambda: f"dict(zip({o('words', d)}, {o('list', d)}))",
            lambda: f"{{**{o('dict', d)}, {o('str', 0)}: {o('int', 0)}}}",
            lambda: f"dict.fromkeys({o('words', d)}, {o('int', 0)})",
            lambda: f"dict(sorted({o('dict', d)}.items(){c('', ', reverse=True', ', key=lambda kv: kv[1]')}))",
            lambda: f"dict(a={o('int', d)}, b={o('int', 0)})")

    def wrong(self):
        """An expression that mixes types, or asks for what is not there."""
        o, r, c = self.of, self.random, self.choice
        kinds = ("int", "float", "str", "list", "dict", "words")
        one = lambda: o(r.choice(kinds), 1)
        return r.choice((
            lambda: f"{one()} {c('+', '-', '/', '<', '>=', '&', '|')} {one()}",
            lambda: f"{one()}[{one()}]",
            lambda: f"len({one()})",
            lambda: f"sum({one()})",
            lambda: f"int({one()})",
            lambda: f"float({one()})",
            lambda: f"sorted([{one()}, {one()}])",
            lambda: f"({one()}).{c('nothing', 'append', 'upper', 'keys', 'real', 'sort')}.__name__",
            lambda: f"max({one()}, {one()})",
            lambda: f"{{{one()}: 1}}",
            lambda: f"dict({one()})",
            lambda: f"''.join({one()})",
            lambda: f"({one()})()",
            lambda: f"[*{one()}]",
            lambda: f"{one()} in {one()}",
            lambda: f"-{one()}",
            lambda: f"abs({one()})",
            lambda: f"round({one()})",
            lambda: f"undefined + {one()}",
            lambda: f"isinstance({one()}, {r.choice(('5', 'str', '(int, 3)'))})",
            lambda: f"list(zip({one()}, {one()}, strict=True))",
            lambda: f"next(iter({one()}))",
            lambda: f"ord({one()})",
            lambda: f"list(reversed({one()}))",
            lambda: f"type({one()}).__name__"))()
