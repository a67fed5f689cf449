class Sets:
    def __setitem__(self, key, value):
        pass


class Deletes:
    def __delitem__(self, key):
        pass


class SetsAttribute:
    def __set__(self, instance, value):
        pass


class DeletesAttribute:
    def __delete__(self, instance):
        pass


class Owner:
    a = SetsAttribute()
    b = DeletesAttribute()


class Stack(list):
    def __setitem__(self, key, value):
        print("set", key, value)


def set_item(target):
    target[0] = 1


def delete_item(target):
    del target[0]


def set_b(target):
    target.b = 1


def delete_a(target):
    del target.a


def show(f, target):
    try:
        f(target)
        print("done")
    except AttributeError as e:
        print("AttributeError", e)


show(delete_item, Sets())  # expect: AttributeError __delitem__
show(set_item, Sets())  # expect: done
show(set_item, Deletes())  # expect: AttributeError __setitem__
show(delete_item, Deletes())  # expect: done
show(delete_a, Owner())  # expect: AttributeError __delete__
show(set_b, Owner())  # expect: AttributeError __set__
stack = Stack([1, 2])
stack[0] = 5  # expect: set 0 5
del stack[0]
print(stack)  # expect: [2]
