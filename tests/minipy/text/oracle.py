"""What Python itself answers: reads calls, one JSON array [name, argument...] a line, from the file
named on the command line, and prints each result as a line of JSON.

An exception is {"error": [its class, its message]}. bytes are written in hex. In the arguments of
format, percent and template a number that JSON has no place for is {"float": "1e+16"} or
{"int": "-ff"} (in hex), and a tuple is {"tuple": [...]}.
"""

import json
import sys


def value(told):
    if isinstance(told, list):
        return [value(item) for item in told]
    if isinstance(told, dict):
        if "float" in told:
            return float(told["float"])
        if "int" in told:
            return int(told["int"], 16)
        if "tuple" in told:
            return tuple(value(item) for item in told["tuple"])
        return {key: value(item) for key, item in told.items()}
    return told


def int_text(text, base):
    number = int(text, base)
    return [number < 0, format(abs(number), "x")]


def translate(text, table):
    return text.translate({ord(key): becomes for key, becomes in table.items()})


def points(text, method):
    return "".join(str(int(getattr(c, method)())) for c in text)


def identifier_points(text):
    return "".join(str(int(("a" + c).isidentifier())) for c in text)


METHODS = """upper lower title capitalize swapcase casefold isalpha isdecimal isdigit isnumeric isalnum
    isspace isupper islower istitle isidentifier isprintable isascii find rfind index rindex count
    startswith endswith removeprefix removesuffix replace partition rpartition split rsplit
    splitlines strip lstrip rstrip center ljust rjust zfill expandtabs""".split()

CALLS = {name: getattr(str, name) for name in METHODS} | {
    "translate": translate,
    "points": points,
    "identifier_points": identifier_points,
    "repr": repr,
    "ascii": ascii,
    "bytes_repr": lambda told: repr(bytes.fromhex(told)),
    "encode": lambda text, *how: text.encode(*how).hex(),
    "decode": lambda told, *how: bytes.fromhex(told).decode(*how),
    "int": int_text,
    "float": lambda text: repr(float(text)),
    "float_repr": lambda told: repr(value(told)),
    "format": lambda told, spec: format(value(told), spec),
    "percent": lambda text, told: text % value(told),
    "template": lambda text, some, named: text.format(*value(some), **value(named)),
    "template_map": lambda text, named: text.format_map(value(named)),
}


def answer(call):
    name, *arguments = call
    try:
        return CALLS[name](*arguments)
    except Exception as error:
        return {"error": [type(error).__name__, str(error)]}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as calls:
        for line in calls:
            print(json.dumps(answer(json.loads(line))))
