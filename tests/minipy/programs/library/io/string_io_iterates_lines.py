import io

f = io.StringIO("one\ntwo\nthree")
print([line.strip() for line in f])  # expect: ['one', 'two', 'three']
f.seek(0)
print(f.readlines())  # expect: ['one\n', 'two\n', 'three']
with io.StringIO("x") as g:
    print(g.read(), g.closed)  # expect: x False
try:
    g.read()
except ValueError as e:
    print(e)  # expect: I/O operation on closed file
