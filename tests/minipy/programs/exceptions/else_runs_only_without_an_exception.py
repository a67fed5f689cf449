for d in (1, 0):
    try:
        x = 10 // d
    except ZeroDivisionError:
        print("except")
    else:
        print("else", x)
    finally:
        print("finally")
# expect: else 10
# expect: finally
# expect: except
# expect: finally
