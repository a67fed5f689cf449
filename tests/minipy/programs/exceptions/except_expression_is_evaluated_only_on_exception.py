def kinds():
    print("asked")  # expect: asked
    return ValueError


try:
    pass
except kinds():
    pass
try:
    raise ValueError
except kinds():
    print("caught")  # expect: caught
