try:
    class C(5):
        pass
except TypeError as e:
    print(e)  # expect: int() takes at most 2 arguments (3 given)
