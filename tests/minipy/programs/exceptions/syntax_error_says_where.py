try:
    exec("x = 1\ny = = 2\n")
except SyntaxError as e:
    print(e, "|", e.msg, e.filename, e.lineno, e.offset, e.text.strip())
    # expect: invalid syntax (<string>, line 2) | invalid syntax <string> 2 5 y = = 2
try:
    eval("x = 1")
except SyntaxError as e:
    print(e)  # expect: invalid syntax (<string>, line 1)
try:
    exec("if 1:\nx")
except IndentationError as e:
    print(e)  # expect: expected an indented block after 'if' statement on line 1 (<string>, line 2)
print(str(SyntaxError("alone")), SyntaxError("m", ("a/b.py", 3, 1, "t")))  # expect: alone m (b.py, line 3)
