print(ascii(["é", "한"]), repr(["é"]), ascii({"k": "😀"}))
# expect: ['\xe9', '\ud55c'] ['é'] {'k': '\U0001f600'}
