b = b"hello world"
print(b.split(), b.upper(), b.find(b"wor"), b.replace(b"l", b"L"))
# expect: [b'hello', b'world'] b'HELLO WORLD' 6 b'heLLo worLd'
print(b.startswith(b"he"), b"o w" in b, 104 in b, b.count(b"o"))  # expect: True True True 2
print(b"-".join([b"a", b"b"]), b" x ".strip(), b.hex(), bytes.fromhex("4142"))
# expect: b'a-b' b'x' 68656c6c6f20776f726c64 b'AB'
