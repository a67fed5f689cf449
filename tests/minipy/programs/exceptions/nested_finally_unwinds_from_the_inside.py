def f():
    try:
        try:
            try:
                raise ValueError("x")
            finally:
                print(1)  # expect: 1
        finally:
            print(2)  # expect: 2
    except ValueError as e:
        print("caught", e)  # expect: caught x
    finally:
        print(3)  # expect: 3


f()
