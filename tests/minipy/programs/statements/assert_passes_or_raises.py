assert True
assert 1 + 1 == 2, "never shown"
try:
    assert 0, "zero is false"
except AssertionError as e:
    print(repr(e))  # expect: AssertionError('zero is false')
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)  # expect: AssertionError() ()
