try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name, isinstance(e, ImportError))
    # expect: No module named 'no_such_module' no_such_module True
try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0])  # expect: cannot import name 'no_such_name' from 'math'
