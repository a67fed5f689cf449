try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second")
    finally:
        print("finally")  # expect: finally
except KeyError as e:
    print(e, repr(e.__context__))  # expect: 'second' ZeroDivisionError('division by zero')
