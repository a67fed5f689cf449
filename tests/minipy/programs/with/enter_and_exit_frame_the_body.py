class M:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)


with M("a") as x:
    print("body", x)
# expect: enter a
# expect: body a
# expect: exit a None
try:
    with M("b"):
        1 / 0
except ZeroDivisionError as e:
    print(e)
# expect: enter b
# expect: exit b ZeroDivisionError
# expect: division by zero
