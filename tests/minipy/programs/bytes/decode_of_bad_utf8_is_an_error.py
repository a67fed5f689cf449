try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)  # expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(b"\xffa".decode("utf-8", "replace") == "\ufffda")  # expect: True
