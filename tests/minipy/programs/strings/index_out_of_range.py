try:
    "abc"[3]
except IndexError as e:
    print(e)  # expect: string index out of range
try:
    ""[-1]
except IndexError as e:
    print(e)  # expect: string index out of range
