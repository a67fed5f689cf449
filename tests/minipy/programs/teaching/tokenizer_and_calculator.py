# A recursive descent parser: each grammar rule is a method.
class Token:
    def __init__(self, kind, text):
        self.kind, self.text = kind, text

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            yield Token("number", source[start:i])
        elif c.isalpha():
            start = i
            while i < len(source) and source[i].isalnum():
                i += 1
            yield Token("name", source[start:i])
        elif c in "+-*/^()=":
            i += 1
            yield Token("op", c)
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    yield Token("end", "")


class Calculator:
    def __init__(self):
        self.variables = {}

    def run(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == "name" and self.tokens[1].text == "=":
            name = self.tokens[0].text
            self.at = 2
            self.variables[name] = value = self.sum()
        else:
            value = self.sum()
        if self.peek().kind != "end":
            raise SyntaxError(f"unexpected {self.peek().text!r}")
        return value

    def peek(self):
        return self.tokens[self.at]

    def take(self, *texts):
        if self.peek().text in texts and self.peek().kind == "op":
            self.at += 1
            return self.tokens[self.at - 1].text
        return None

    def sum(self):
        value = self.product()
        while op := self.take("+", "-"):
            right = self.product()
            value = value + right if op == "+" else value - right
        return value

    def product(self):
        value = self.power()
        while op := self.take("*", "/"):
            right = self.power()
            value = value * right if op == "*" else value / right
        return value

    def power(self):
        if self.take("-"):
            return -self.power()
        value = self.atom()
        return value ** self.power() if self.take("^") else value

    def atom(self):
        if self.take("("):
            value = self.sum()
            if not self.take(")"):
                raise SyntaxError("missing )")
            return value
        token = self.peek()
        self.at += 1
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text)
        if token.kind == "name":
            return self.variables[token.text]
        raise SyntaxError(f"expected a value, got {token}")


print(list(tokenize("x1 + 2.5")))
calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 10 / 4", "x * x", "1 / 0", "y", "(1", "1 +", "2 $ 3", "1 2"):
    try:
        print(line, "->", calc.run(line))
    except (SyntaxError, ZeroDivisionError, KeyError) as e:
        print(line, "->", type(e).__name__, e)

# expect: [name:x1, op:+, number:2.5, end:]
# expect: 1 + 2 * 3 -> 7
# expect: (1 + 2) * 3 -> 9
# expect: 2 ^ 3 ^ 2 -> 512
# expect: -2 ^ 2 -> -4
# expect: x = 10 / 4 -> 2.5
# expect: x * x -> 6.25
# expect: 1 / 0 -> ZeroDivisionError division by zero
# expect: y -> KeyError 'y'
# expect: (1 -> SyntaxError missing )
# expect: 1 + -> SyntaxError expected a value, got end:
# expect: 2 $ 3 -> SyntaxError unexpected '$' at 2
# expect: 1 2 -> SyntaxError unexpected '2'
