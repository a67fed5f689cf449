prin("x")  # expect error: NameError: name 'prin' is not defined. Did you mean: 'print'?
