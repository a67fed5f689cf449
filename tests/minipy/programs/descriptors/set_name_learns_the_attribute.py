class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print(owner.__name__, name)

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)


class Item:
    price = Positive()
    count = Positive()

    def __init__(self, price, count):
        self.price, self.count = price, count
# expect: Item price
# expect: Item count


i = Item(5, 2)
print(i.price * i.count)  # expect: 10
try:
    i.count = 0
except ValueError as e:
    print(e)  # expect: count must be positive
