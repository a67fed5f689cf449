try:
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("finally")  # expect: finally
except ValueError as e:
    print("outer", e)  # expect: outer from else
