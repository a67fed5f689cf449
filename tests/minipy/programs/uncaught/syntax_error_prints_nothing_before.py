print("never printed")
def f(:
    pass

# expect error: SyntaxError: invalid syntax
