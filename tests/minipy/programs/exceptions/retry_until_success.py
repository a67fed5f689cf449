tries = 0


def flaky():
    global tries
    tries += 1
    if tries < 3:
        raise OSError(f"try {tries}")
    return "ok"


while True:
    try:
        print(flaky())
        break
    except OSError as e:
        print(e)
# expect: try 1
# expect: try 2
# expect: ok
