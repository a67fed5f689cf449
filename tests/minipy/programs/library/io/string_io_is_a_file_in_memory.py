import io

f = io.StringIO()
print(f.write("ab\n"), f.write("cd"))  # expect: 3 2
print("line", 2, file=f)
print(repr(f.getvalue()), f.tell())  # expect: 'ab\ncdline 2\n' 12
f.seek(0)
print(repr(f.readline()), repr(f.read()), repr(f.read()))  # expect: 'ab\n' 'cdline 2\n' ''
