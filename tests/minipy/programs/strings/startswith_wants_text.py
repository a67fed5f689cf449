try:
    "a".startswith(1)
except TypeError as e:
    print(e)  # expect: startswith first arg must be str or a tuple of str, not int
