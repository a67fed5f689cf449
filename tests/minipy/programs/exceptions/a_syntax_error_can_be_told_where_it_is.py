import traceback


def refused(*args, **keywords):
    try:
        SyntaxError(*args, **keywords)
    except TypeError as e:
        print(e)


e = SyntaxError("m", ("a/f.py", 1, 2, "text"))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.print_file_and_line)
# expect: m a/f.py 1 2 text None None
e.lineno = 7
e.msg = "other"
e.filename = "g.py"
print(e, e.lineno, e.args)  # expect: other (g.py, line 7) 7 ('m', ('a/f.py', 1, 2, 'text'))
print("".join(traceback.format_exception_only(e)), end="")
# expect:   File "g.py", line 7
# expect:     text
# expect:      ^
# expect: SyntaxError: other
del e.text
print(e.text)  # expect: None
e.__init__("new")
print(e, e.args)  # expect: new (g.py, line 7) ('new',)

for filename, line in [(None, 1), ("f", None), ("f", "1"), ("f", True)]:
    print(SyntaxError("m", [filename, line, None, None]), end=" ")
print(SyntaxError("m", (), ()), SyntaxError())  # expect: m (line 1) m (f) m (f) m (f) m None

refused("m", ("f", 1))  # expect: function takes at least 4 arguments (2 given)
refused("m", ("f", 1, 2, "t", 3, 4, 5))  # expect: function takes at most 6 arguments (7 given)
refused("m", ("f", 1, 2, "t", 3))
# expect: end_offset must be provided when end_lineno is provided
refused("m", 5)  # expect: 'int' object is not iterable
refused("m", x=5)  # expect: SyntaxError() takes no keyword arguments


class Own(SyntaxError):
    def __init__(self, rule):
        self.rule = rule


class Passed(IndentationError):
    def __init__(self, line):
        super().__init__("m", ("f.py", line, None, None))


print(Own("r"), Own("r").msg, Own("r").args, Own("r").rule)  # expect: None None ('r',) r
print(Passed(3), Passed(3).lineno)  # expect: m (f.py, line 3) 3
print("".join(traceback.format_exception_only(Passed(3))), end="")
# expect:   File "f.py", line 3
# expect: Passed: m
