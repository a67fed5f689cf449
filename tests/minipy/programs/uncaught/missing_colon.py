if True
    pass

# expect error: SyntaxError: expected ':'
