try:
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")
except TypeError as e:
    print(e, "after", repr(e.__context__))  # expect: second after ValueError('first')
