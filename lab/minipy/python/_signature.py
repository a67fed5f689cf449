"""Arguments matched to the names of a function that is made at run time: namedtuple's __new__ and
dataclass's __init__ take *args and **kwargs, and complain as if they had been written out.
"""


def _count(names, kind):
    names = [repr(name) for name in names]
    if len(names) > 2:
        listed = ", ".join(names[:-1]) + ", and " + names[-1]
    else:
        listed = " and ".join(names)
    return f"{len(names)} required {kind} argument{'s' if len(names) > 1 else ''}: {listed}"


def bind(function, names, defaults, args, kwargs, keyword_only=()):
    """The values of names, then of keyword_only, in a list. `defaults` is a dict; `function` is how
    messages call it. `self` counts as an argument in messages."""
    if len(args) > len(names):
        raise TypeError(_too_many(function, names, defaults, args))
    values = list(args)
    taken = names[: len(args)]
    for name in kwargs:
        if name in taken:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        if name not in names and name not in keyword_only:
            raise TypeError(f"{function}() got an unexpected keyword argument {name!r}")
    missing = []
    for name in names[len(args):]:
        if name in kwargs:
            values.append(kwargs[name])
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(name)
    if missing:
        raise TypeError(f"{function}() missing {_count(missing, 'positional')}")
    for name in keyword_only:
        if name in kwargs:
            values.append(kwargs[name])
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(name)
    if missing:
        raise TypeError(f"{function}() missing {_count(missing, 'keyword-only')}")
    return values


def _too_many(function, names, defaults, args):
    most = len(names) + 1
    least = most - sum(name in defaults for name in names)
    takes = f"from {least} to {most}" if least < most else str(most)
    plural = "" if most == 1 else "s"
    return (f"{function}() takes {takes} positional argument{plural} "
            f"but {len(args) + 1} were given")
