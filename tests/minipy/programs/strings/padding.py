print("[" + "ab".ljust(5) + "]", "[" + "ab".rjust(5) + "]", "[" + "ab".center(6) + "]")
# expect: [ab   ] [   ab] [  ab  ]
print("ab".ljust(5, "."), "ab".rjust(5, "."), "ab".center(7, "*"))  # expect: ab... ...ab ***ab**
print("abcdef".ljust(3), "abcdef".center(2))  # expect: abcdef abcdef
print("a".center(4, "-"), "ab".center(5, "-"))  # expect: -a-- --ab-
