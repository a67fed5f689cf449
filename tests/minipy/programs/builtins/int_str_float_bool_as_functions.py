print(list(map(int, ["1", "2"])), list(map(float, "12")), list(map(bool, ["", "a"])), list(map(str, [1, None])))
# expect: [1, 2] [1.0, 2.0] [False, True] ['1', 'None']
print(int("7") + float("0.5"), str(1) + str(2), bool("False"))  # expect: 7.5 12 True
