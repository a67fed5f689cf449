try:
    [][0]  # expect error: IndexError: list index out of range
finally:
    print("finally")  # expect: finally
