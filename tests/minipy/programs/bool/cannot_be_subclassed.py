try:
    class Maybe(bool):
        pass
except TypeError as e:
    print(e)  # expect: type 'bool' is not an acceptable base type
