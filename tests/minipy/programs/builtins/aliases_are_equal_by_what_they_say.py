print(list[int] == list[int], list[int] == list[str], list[int] == tuple[int])  # expect: True False False
print({dict[str, int]: 1}[dict[str, int]])  # expect: 1
print(int | str == str | int, hash(int | str) == hash(str | int))  # expect: True True
print(list[int] | None == None | list[int])  # expect: True
