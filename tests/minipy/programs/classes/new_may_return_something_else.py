class C:
    def __new__(cls):
        return "not a C"

    def __init__(self):
        print("never")


print(C())  # expect: not a C
