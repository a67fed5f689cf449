e = ValueError("x")
e.add_note("first")
e.add_note("second")
print(e.__notes__, e)  # expect: ['first', 'second'] x
