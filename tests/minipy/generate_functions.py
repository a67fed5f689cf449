"""Random functions, closures and generators, for generate_program.py.

A function is written under a budget of its own, and what it used of it is what a call costs:
calls in loops are written only where the program can afford them, so no program runs long.
"""

from generate_expressions import literal

BUDGET = 120


class FunctionWriter:
    def __init__(self, program):
        self.program = program

    def callable_block(self, header, parameters, ending):
        """A function's header and body. Returns what a call costs."""
        p = self.program
        before, p.budget = p.budget, BUDGET
        state = p.repeats, p.in_loop, p.in_function
        p.repeats, p.in_loop, p.in_function = 1, False, True

        def body():
            p.writable = {}
            for kind, name in parameters:
                p.learn(kind, name)
            ending()

        p.line("")
        p.line("")
        p.block(header, body)
        p.line("")
        p.line("")
        cost = BUDGET - p.budget + 5
        p.budget = before
        p.repeats, p.in_loop, p.in_function = state
        return cost

    def function(self):
        p = self.program
        name = p.fresh("f")
        kinds = [p.pick(("int", "str", "list", "float")) for _ in range(p.random.randint(0, 3))]
        result = p.pick(("int", "str", "list", "bool"))
        parameters = [(k, f"p{i}") for i, k in enumerate(kinds)]
        written = [p for _, p in parameters]
        if written and p.chance(0.4):
            written[-1] += "=" + literal(p.random, kinds[-1])
        if p.chance(0.3):
            written.append("*rest")
        if p.chance(0.3):
            written += [] if "*rest" in written else ["*"]
            written.append("option=3")
            parameters.append(("int", "option"))
        recursive = bool(kinds) and kinds[0] == "int" and result == "int" and p.chance(0.3)

        def ending():
            if recursive:
                others = "".join(f", {p}" for _, p in parameters[1:] if p != "option")
                p.block("if p0 <= 0 or p0 > 9:", lambda: p.line(f"return {p.expr('int', 0)}"))
                p.line(f"return clip({name}(p0 - {p.random.randint(1, 3)}{others}) + {p.expr('int', 1)})")
                return
            p.body(0)
            if p.chance(0.5):
                p.block(f"if {p.expr('bool', 2)}:", lambda: p.line(f"return clip({p.expr(result, 1)})"))
            p.line(f"return clip({p.expr(result)})")

        cost = self.callable_block(f"def {name}({', '.join(written)}):", parameters, ending)
        p.functions.append((name, kinds, result, cost * (12 if recursive else 1)))
        for _ in range(2):
            p.show(p.expressions.call(p.functions[-1]))
        if p.chance(0.4):
            arguments = p.pick(("1, 2, 3, 4, 5", "unknown=1", "*[1, 2]", "**{}", "p0=1", ""))
            p.show(f"{name}({arguments})")

    def closure(self):
        p = self.program
        name, inner = p.fresh("make"), p.fresh("inner")
        decorated = p.chance(0.4)

        def ending():
            p.line(f"def {inner}(step=1{', *args' if decorated else ''}):")
            p.line("    nonlocal state")
            change = p.pick(("state + step", "state * 2 - step", "step - state", "state ^ step"))
            p.line(f"    state = clip({change})")
            p.line(f"    return {p.pick(('state', '[state, step]', 'str(state)'))}")
            p.line(f"return {inner}")

        self.callable_block(f"def {name}(state):", [], ending)
        made = p.fresh("c")
        start = f"{name}({p.random.randint(-5, 5)})"
        if decorated:
            p.line(f"{made} = (lambda f: lambda *args, **kw: ('called', f(*args, **kw)))({start})")
        else:
            p.line(f"{made} = {start}")
        for call in ("", "5", "step=-2", "*[7]", "'x'"):
            p.show(f"{made}({call})")

    def generator(self):
        p = self.program
        name = p.fresh("g")
        rounds = p.random.randint(1, 4)

        def ending():
            p.line(f"for i in range({rounds}):")
            p.line("    try:")
            value = p.pick(("i", "i * p0", "[i, p0]", "str(p0)[i]", "p0 // (2 - i)"))
            p.line(f"        got = yield {value}")
            p.line("        if got is not None:")
            p.line("            print('got', got)")
            p.line(f"    except {p.pick(('ValueError', 'ZeroDivisionError', 'KeyError'))} as e:")
            p.line("        print('inside', repr(e))")
            p.line("    finally:")
            p.line("        print('round', i)")
            if p.chance(0.5):
                p.line(f"yield from {p.expr('list', 1)}")
            p.line(f"return {p.expr('int', 1)}")

        self.callable_block(f"def {name}(p0):", [("int", "p0")], ending)
        made = p.fresh("it")
        p.line(f"{made} = {name}({p.expr('int', 0)})")
        steps = [
            f"next({made})", f"next({made}, 'end')", f"{made}.send({p.random.randint(0, 9)})",
            f"{made}.throw(ValueError('thrown'))", f"{made}.close()", f"sum({made})",
            f"[x for x, _ in zip({made}, range(2))]", f"list({made})",
        ]
        last = [f"list({made})", f"sorted({name}(3), key=str)", f"max({name}(0), key=repr)"]
        for step in p.random.sample(steps, 4) + last:
            p.show(step)
