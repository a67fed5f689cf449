for shift in (lambda: 1 << -1, lambda: 1 >> -2):
    try:
        shift()
    except ValueError as e:
        print(e)
        # expect: negative shift count
        # expect: negative shift count
