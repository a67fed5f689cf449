try:
    str(10 ** 5000)
except ValueError as e:
    print(str(e)[:41])  # expect: Exceeds the limit (4300 digits) for integ
