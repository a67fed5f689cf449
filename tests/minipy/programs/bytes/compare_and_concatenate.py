print(b"a" < b"b", b"ab" + b"c", b"ab" * 2, b"" == bytes())  # expect: True b'abc' b'abab' True
