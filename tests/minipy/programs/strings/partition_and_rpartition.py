print("key=value=x".partition("="))  # expect: ('key', '=', 'value=x')
print("key=value=x".rpartition("="))  # expect: ('key=value', '=', 'x')
print("abc".partition("-"), "abc".rpartition("-"))  # expect: ('abc', '', '') ('', '', 'abc')
