import io
from contextlib import redirect_stdout

out = io.StringIO()
with redirect_stdout(out):
    print("hidden", 1)
print(repr(out.getvalue()))  # expect: 'hidden 1\n'
