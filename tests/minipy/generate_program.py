#!/usr/bin/env python3
"""Writes a random small Python program that must do the same under every Python.

A test that compares an interpreter with CPython on programs people wrote finds what people thought
of. This finds the rest: `--seed N` names one program for ever, so a difference found once is a
number that anybody can look at again.

What a program keeps to, and why:
  - Every expression that may raise is wrapped, and the exception is printed as type and message:
    messages are compared too, and one bad expression does not hide the rest.
  - Loops count, functions call only functions written before them, and `budget` bounds the steps:
    a program ends, in milliseconds.
  - What a variable keeps goes through `clip`, so numbers and texts do not grow without end.
  - Nothing printed depends on hashes, identities or addresses: sets are printed sorted, objects
    have a repr, functions are never printed.

The generator itself never iterates over a set, for the same reason.
"""

import argparse
import random
import sys

sys.dont_write_bytecode = True  # A test leaves no __pycache__ in the source tree.

from generate_classes import ClassWriter
from generate_expressions import Expressions, literal
from generate_functions import FunctionWriter

PRELUDE = '''\
LIMIT = 10 ** 40


def clip(x):
    if isinstance(x, int):
        return x if -LIMIT < x < LIMIT else x % LIMIT
    if isinstance(x, list):
        return [clip(y) for y in x[:12]]
    if isinstance(x, dict):
        return {k[:8]: clip(x[k]) for k in list(x)[:12]}
    return x[:24] if isinstance(x, str) else x


def report(label, e):
    print(label, type(e).__name__, e)


def show(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        report(label, e)


def attempt(label, f, otherwise):
    try:
        return clip(f())
    except Exception as e:
        report(label, e)
        return otherwise
'''

TYPES = ("int", "int", "int", "float", "str", "str", "list", "list", "dict", "bool", "words")


class Program:
    """Writes statements; knows which names hold what, and what a call of each function costs."""

    def __init__(self, seed, size):
        self.random = random.Random(seed)
        self.size = size
        self.lines = []
        self.indent = 0
        self.labels = 0
        self.made = 0
        self.budget = 20_000
        self.repeats = 1
        self.functions = []  # (name, parameter types, result type, cost)
        self.names = {}  # type -> names that may be read
        self.writable = {}  # type -> names that may be assigned
        self.in_loop = False
        self.in_function = False
        self.expressions = Expressions(self)
        self.classes = ClassWriter(self)
        self.callables = FunctionWriter(self)

    def text(self):
        self.lines += PRELUDE.rstrip("\n").split("\n")
        for kind in ("int", "str", "list", "dict", "float", "words"):
            self.define(kind)
        for _ in range(self.size):
            self.statement(0)
        for kind in sorted(self.names):
            for name in self.names[kind]:
                self.line(f"print({name!r}, {name})")
        return "\n".join(self.lines) + "\n"

    # What the writers of expressions and classes use.

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def label(self):
        self.labels += 1
        return self.labels

    def fresh(self, prefix):
        self.made += 1
        return f"{prefix}{self.made}"

    def pick(self, things):
        return self.random.choice(things)

    def chance(self, probability):
        return self.random.random() < probability

    def spend(self, cost):
        """Whether that many steps here are still affordable; they are then spent."""
        if self.budget < cost * self.repeats:
            return False
        self.budget -= cost * self.repeats
        return True

    def expr(self, kind, depth=3):
        return self.expressions.of(kind, depth)

    def show(self, expression):
        """Prints an expression's value or its exception, in one of three forms."""
        label = self.label()
        if self.chance(0.6):
            self.line(f"show({label}, lambda: {expression})")
        else:
            self.line("try:")
            self.line(f"    print({label}, {expression}, sep=': ')")
            self.line("except Exception as e:")
            self.line(f"    report({label}, e)")

    def block(self, header, body):
        """A header and what `body` writes under it; names made inside are forgotten after it."""
        self.line(header)
        names, writable = self.names, self.writable
        self.names = {k: list(v) for k, v in names.items()}
        self.writable = {k: list(v) for k, v in writable.items()}
        self.indent += 1
        before = len(self.lines)
        body()
        if len(self.lines) == before:
            self.line("pass")
        self.indent -= 1
        self.names, self.writable = names, writable

    def learn(self, kind, name, writable=True):
        self.names.setdefault(kind, []).append(name)
        if writable:
            self.writable.setdefault(kind, []).append(name)

    # Statements.

    def statement(self, depth):
        if not self.spend(3):
            return
        simple = (self.define, self.define, self.assign, self.augment, self.print_some,
                  self.print_some, self.change_list, self.change_dict, self.unpack)
        nested = (self.condition, self.for_loop, self.while_loop, self.try_block)
        functions = self.callables
        whole = (functions.function, functions.function, functions.closure, functions.generator,
                 self.classes.write)
        if self.in_loop and self.chance(0.08):
            leave = self.pick(("break", "continue"))
            test = self.guarded(self.expr("bool", 1), "True")
            self.block(f"if {test}:", lambda: self.line(leave))
        elif depth == 0 and not self.in_function and self.chance(0.3):
            self.pick(whole)()
        elif depth < 3 and self.chance(0.35):
            self.pick(nested)(depth)
        else:
            self.pick(simple)()

    def body(self, depth, most=3):
        for _ in range(self.random.randint(1, most)):
            self.statement(depth + 1)

    def define(self, kind=None):
        kind = kind or self.pick(TYPES)
        name = self.fresh("v")
        value = self.expr(kind)
        self.line(f"{name} = attempt({self.label()}, lambda: {value}, {literal(self.random, kind)})")
        self.learn(kind, name)

    def target(self):
        kinds = sorted(k for k in self.writable if k in TYPES and self.writable[k])
        if not kinds:
            return None, None
        kind = self.pick(kinds)
        return kind, self.pick(self.writable[kind])

    def assign(self):
        kind, name = self.target()
        if name is None:
            return
        self.line("try:")
        self.line(f"    {name} = clip({self.expr(kind)})")
        self.line("except Exception as e:")
        self.line(f"    report({self.label()}, e)")

    def augment(self):
        kind, name = self.target()
        operators = {"int": ("+=", "-=", "*=", "//=", "%=", "^=", "|=", "&="),
                     "float": ("+=", "-=", "*=", "/="), "bool": ("&=", "|=", "^="), "str": ("+=",),
                     "list": ("+=",), "words": ("+=",), "dict": ("|=",)}
        if name is None:
            return
        self.line("try:")
        self.line(f"    {name} {self.pick(operators[kind])} {self.expr(kind, 2)}")
        self.line("except Exception as e:")
        self.line(f"    report({self.label()}, e)")
        self.line(f"{name} = clip({name})")

    def print_some(self):
        if self.chance(0.2):
            self.show(self.expressions.wrong())
        elif self.chance(0.1):
            self.show(f"(w := {self.expr('int', 2)}) + w")
        else:
            self.show(self.expr(self.pick(TYPES), 4))

    def change_list(self):
        if not self.writable.get("list"):
            return
        name = self.pick(self.writable["list"])
        number = self.expressions.index()
        change = self.pick((
            f"{name}.append({self.expr('int', 1)})", f"{name}.insert({number}, {self.expr('int', 1)})",
            f"print({name}.pop({number}))", f"{name}.remove({self.expr('int', 0)})", f"{name}.reverse()",
            f"{name}.sort(reverse={self.expr('bool', 1)})", f"{name}.extend({self.expr('list', 1)})",
            f"{name}[{number}] = {self.expr('int', 2)}", f"del {name}[{number}]",
            f"{name}[{self.expressions.slice()}] = {self.expr('list', 2)}", f"del {name}[{self.expressions.slice()}]"))
        self.line("try:")
        self.line(f"    {change}")
        self.line("except Exception as e:")
        self.line(f"    report({self.label()}, e)")
        self.line(f"{name}[:] = clip({name})")

    def change_dict(self):
        if not self.writable.get("dict"):
            return
        name = self.pick(self.writable["dict"])
        key, value = self.expr("str", 1), self.expr("int", 2)
        change = self.pick((
            f"{name}[{key}] = {value}", f"{name}[{key}] += {value}", f"del {name}[{key}]",
            f"print({name}.pop({key}))",
            f"print({name}.setdefault({key}, {value}))", f"print({name}.popitem())",
            f"{name}.update({self.expr('dict', 1)})"))
        self.line("try:")
        self.line(f"    {change}")
        self.line("except Exception as e:")
        self.line(f"    report({self.label()}, e)")
        self.line(f"{name} = clip({name})")

    def unpack(self):
        a, b = self.fresh("v"), self.fresh("v")
        form = self.pick((f"{a}, {b}", f"{a}, *{b}", f"*{a}, {b}", f"({a}, {b})", f"[{a}, [*{b}]]"))
        both = f"divmod({self.expr('int', 1)}, {self.expr('int', 1)})"
        source = self.pick((self.expr("list", 2), self.expr("str", 2), both))
        self.line("try:")
        self.line(f"    {form} = {source}")
        self.line(f"    print({a}, {b})")
        self.line("except Exception as e:")
        self.line(f"    report({self.label()}, e)")

    def guarded(self, expression, otherwise):
        """The value of an expression in a header, where an exception would end the program."""
        return f"attempt({self.label()}, lambda: {expression}, {otherwise})"

    def condition(self, depth):
        self.block(f"if {self.guarded(self.expr('bool'), 'False')}:", lambda: self.body(depth))
        if self.chance(0.4):
            self.block(f"elif {self.guarded(self.expr('bool', 2), 'True')}:", lambda: self.body(depth))
        if self.chance(0.6):
            self.block("else:", lambda: self.body(depth))

    def loop(self, header, rounds, names, depth):
        if self.repeats * rounds > 250:
            return
        outer = self.in_loop
        self.repeats *= rounds
        self.in_loop = True

        def body():
            for kind, name in names:
                self.learn(kind, name, writable=False)
            self.body(depth)

        self.block(header, body)
        self.repeats //= rounds
        self.in_loop = outer
        if self.chance(0.25):
            self.block("else:", lambda: self.body(depth, 1))

    def for_loop(self, depth):
        a, b = self.fresh("i"), self.fresh("i")
        n = self.random.randint(1, 5)
        items = self.guarded(self.expr("dict", 1), "{}")
        words = self.guarded(self.expr("words", 1), "[]")
        header, rounds, names = self.pick((
            (f"for {a} in range({n}):", n, [("int", a)]),
            (f"for {a} in range({n}, -{n}, -2):", n, [("int", a)]),
            (f"for {a} in {self.guarded(self.expr('list', 2), '[]')}[:5]:", 5, [("int", a)]),
            (f"for {a} in {self.guarded(self.expr('str', 2), repr('ab'))}[:4]:", 4, [("str", a)]),
            (f"for {a}, {b} in list({items}.items())[:4]:", 4, [("str", a), ("int", b)]),
            (f"for {a}, {b} in enumerate({words}[:4]):", 4, [("int", a), ("str", b)]),
            (f"for {a}, {b} in zip(range({n}), {words}):", n, [("int", a), ("str", b)])))
        self.loop(header, rounds, names, depth)

    def while_loop(self, depth):
        n = self.random.randint(1, 5)
        name = self.fresh("n")
        self.line(f"{name} = {n + 1}")
        self.loop(f"while ({name} := {name} - 1) > 0:", n, [("int", name)], depth)

    def try_block(self, depth):
        error = self.pick(("ValueError", "KeyError", "ZeroDivisionError", "LookupError",
                           "ArithmeticError", "Exception"))
        raised = self.pick(("ValueError", "KeyError", "IndexError", "TypeError", "RuntimeError"))
        # What the inner clauses let through, and what `finally` may add, stops here.
        self.line("try:")
        self.indent += 1

        def tried():
            self.body(depth, 2)
            if self.chance(0.6):
                self.line(f"print({self.expr('int', 2)})")
            if self.chance(0.4):
                self.line(f"raise {raised}({self.expr('str', 1)})")

        self.block("try:", tried)
        self.block(f"except {error} as e:", lambda: self.handler(depth))
        if self.chance(0.3):
            self.block("else:", lambda: self.line(f"print('else', {self.label()})"))
        if self.chance(0.5):
            self.block("finally:", lambda: self.line(f"print('finally', {self.label()})"))
        self.indent -= 1
        self.line("except Exception as e:")
        self.line(f"    report({self.label()}, e)")
        self.line("    print(repr(e.__context__), repr(e.__cause__))")

    def handler(self, depth):
        self.line(f"report({self.label()}, e)")
        choice = self.random.random()
        if choice < 0.2:
            self.line("raise")
        elif choice < 0.4:
            self.line(f"raise RuntimeError({self.label()}) from {self.pick(('e', 'None'))}")
        else:
            self.body(depth, 1)


def main():
    parser = argparse.ArgumentParser(description="Write a program any Python must run alike.")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--size", type=int, default=25, metavar="STATEMENTS", help="at the top level")
    options = parser.parse_args()
    print(Program(options.seed, options.size).text(), end="")


if __name__ == "__main__":
    main()
