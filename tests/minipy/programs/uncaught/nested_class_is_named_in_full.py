class Outer:
    class Error(Exception):
        pass


raise Outer.Error("inner")  # expect error: Outer.Error: inner
