def f(counter):
    return countr + 1


f(1)  # expect error: NameError: name 'countr' is not defined. Did you mean: 'counter'?
