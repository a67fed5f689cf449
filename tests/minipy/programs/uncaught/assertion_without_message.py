assert False  # expect error: AssertionError
