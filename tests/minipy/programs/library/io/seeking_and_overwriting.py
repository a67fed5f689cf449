import io

f = io.StringIO("hello world")
f.seek(6)
f.write("there, all")
print(f.getvalue(), f.seek(0, 2), f.tell())  # expect: hello there, all 16 16
f.seek(0)
f.write("J")
f.truncate(5)
print(f.getvalue(), repr(f.read(2)))  # expect: Jello 'el'
f = io.StringIO()
f.seek(2)
f.write("x")
print(repr(f.getvalue()))  # expect: '\x00\x00x'
for g in (lambda: f.write(5), lambda: f.seek(-1), lambda: io.StringIO(5)):
    try:
        g()
    except (TypeError, ValueError) as e:
        print(e)
        # expect: string argument expected, got 'int'
        # expect: Negative seek position -1
        # expect: initial_value must be str or None, not int
b = io.BytesIO(b"ab\ncd")
print(b.readline(), b.read(), b.getvalue())  # expect: b'ab\n' b'cd' b'ab\ncd'
