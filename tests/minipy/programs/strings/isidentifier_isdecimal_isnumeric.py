print("abc".isidentifier(), "1a".isidentifier(), "_x1".isidentifier(), "이름".isidentifier())
# expect: True False True True
print("12".isdecimal(), "12".isnumeric(), "1.2".isnumeric())  # expect: True True False
print("abc".isascii(), "é".isascii(), "".isascii())  # expect: True False True
print("abc".isprintable(), "a\n".isprintable())  # expect: True False
