# Whether an AttributeError knows the name and the object that were missed is looked up past what its
# class says of attributes: that may raise one itself, and so on. They are set as anybody sets them.
class Deep(AttributeError):
    def __getattribute__(self, name):
        raise Deep("deep")


class Owner:
    def __getattr__(self, name):
        raise Deep("no")


try:
    Owner().foo
except BaseException as error:
    print(type(error).__name__)


class Guarded(AttributeError):
    def __setattr__(self, name, value):
        print("set", name)
        # expect: Deep
        # expect: set name
        # expect: set obj


class Other:
    def __getattr__(self, name):
        raise Guarded("no")


try:
    Other().bar
except AttributeError as error:
    print(type(error).__name__)  # expect: Guarded
