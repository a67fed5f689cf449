import io
import traceback


def f():
    raise ValueError("inside")


try:
    f()
except ValueError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-1], sep="\n")
    # expect: Traceback (most recent call last):
    # expect: ValueError: inside
    print(traceback.format_exception_only(e))  # expect: ['ValueError: inside\n']
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue().count("\n") >= 4, traceback.format_exception(e)[-1])
    # expect: True ValueError: inside
    # expect:
