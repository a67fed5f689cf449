b = "한글 é".encode()
print(b)  # expect: b'\xed\x95\x9c\xea\xb8\x80 \xc3\xa9'
print(len(b), b.decode() == "한글 é")  # expect: 9 True
print("abc".encode("ascii"), "é".encode("utf-8"))  # expect: b'abc' b'\xc3\xa9'
