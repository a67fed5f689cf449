print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or [] or "last", 1 and [] and 3)  # expect: 2 0 1 2 last []
print(None or "default", not "", not not [0])  # expect: default True True
print(1 or 1 / 0, 0 and 1 / 0)  # expect: 1 0
