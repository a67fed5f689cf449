"""What Python 3.11 makes of the programs in right.txt and wrong.txt.

  oracle.py answers FILE   a line for each program: the tree with its places, or the error
  oracle.py rewrite FILE   FILE again, with what Python 3.11 says of each program behind its "--"

Exits 77 if this is not Python 3.11: another one has other messages and other trees.
"""
import ast
import os
import subprocess
import sys
import tempfile
import warnings


def cases(path):
    """(header, sources)"""
    with open(path, encoding="utf-8") as file:
        header, *parts = file.read().split("%%\n")
    return header, [part.split("--\n")[0] for part in parts]


def dump(node, attributes):
    """ast.dump(), with text as ascii() shows it and without the u of u''."""
    if isinstance(node, ast.AST):
        fields = [
            f"{name}={dump(getattr(node, name), attributes)}"
            for name in node._fields
            if name != "kind" and not (
                getattr(node, name, None) is None and getattr(type(node), name, ...) is None)
        ]
        if attributes:
            fields += [f"{name}={getattr(node, name)}" for name in node._attributes]
        return f"{type(node).__name__}({', '.join(fields)})"
    if isinstance(node, list):
        return f"[{', '.join(dump(item, attributes) for item in node)}]"
    return ascii(node)


def answer(source):
    try:
        return dump(ast.parse(source), True)
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg} @{error.lineno}:{error.offset}"


def shown(source):
    """The tree, or what a script of this source prints."""
    try:
        return dump(ast.parse(source), False) + "\n"
    except SyntaxError:
        pass
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "prog.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        run = subprocess.run([sys.executable, "-I", "-W", "ignore", path], capture_output=True, text=True)
        return run.stderr.replace(path, "prog.py")


def main(mode, path):
    if sys.version_info[:2] != (3, 11):
        sys.exit(77)
    warnings.simplefilter("ignore")
    header, sources = cases(path)
    if mode == "answers":
        for source in sources:
            print(answer(source).replace("\n", "\\n"))
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(header)
        for source in sources:
            file.write(f"%%\n{source}--\n{shown(source)}")


main(*sys.argv[1:])
