class Plain:
    pass


print(bool(Plain()), bool(Plain), bool(len), bool(print))  # expect: True True True True
