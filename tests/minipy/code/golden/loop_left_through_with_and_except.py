for a in b:
    try:
        c
    except D as e:
        with f: break
