try:
    try:
        1 / 0
    except ZeroDivisionError:
        print("log")  # expect: log
        raise
except ZeroDivisionError as e:
    print("outer", e)  # expect: outer division by zero
