print("a\nb\r\nc\n".splitlines())  # expect: ['a', 'b', 'c']
print("a\nb\n".splitlines(True))  # expect: ['a\n', 'b\n']
print("".splitlines(), "\n".splitlines())  # expect: [] ['']
