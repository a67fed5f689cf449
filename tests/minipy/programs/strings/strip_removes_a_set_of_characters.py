print(repr("  a b ".strip()), repr("  a ".lstrip()), repr(" a  ".rstrip()))  # expect: 'a b' 'a ' ' a'
print("xxhixyx".strip("xy"), "xxhi".lstrip("x"), "hixx".rstrip("x"))  # expect: hi hi hi
print(repr("\t\n a \r\n".strip()))  # expect: 'a'
print(repr("aaa".strip("a")))  # expect: ''
