print("a\tb".expandtabs(4), "ab\tc".expandtabs(4), "\tx".expandtabs(2))  # expect: a   b ab  c   x
