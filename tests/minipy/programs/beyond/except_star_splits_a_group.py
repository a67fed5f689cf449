try:
    raise ExceptionGroup("many", [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as g:
    print("values", [e.args for e in g.exceptions])  # expect: values [(1,), (3,)]
except* TypeError as g:
    print("types", [e.args for e in g.exceptions])  # expect: types [(2,)]
