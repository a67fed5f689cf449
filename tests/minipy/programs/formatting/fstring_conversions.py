s = "it's 한"
print(f"{s}", f"{s!s}", f"{s!r}", f"{s!a}")  # expect: it's 한 it's 한 "it's 한" "it's \ud55c"
print(f"{'a'!r:>6}|")  # expect:    'a'|
