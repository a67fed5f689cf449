import io
import traceback


class Wrong(Exception):
    def __str__(self):
        raise ValueError


error = KeyError("a")
error.add_note("note one\nnote two")
print(traceback.format_exception_only(error))  # expect: ["KeyError: 'a'\n", 'note one\n', 'note two\n']
print(traceback.format_exception_only(Wrong()))  # expect: ['Wrong: <exception str() failed>\n']
print(traceback.format_exception_only(None))  # expect: ['NoneType: None\n']
print(io.open is open)  # expect: True
