class Text(str):
    pass


class Number(int):
    pass


class Plain:
    pass


def show(*bases):
    try:
        print(type("Z", bases, {}).__name__)
    except TypeError as e:
        print(e)


show(int, str)  # expect: multiple bases have instance lay-out conflict
show(Exception, dict)  # expect: multiple bases have instance lay-out conflict
show(list, ValueError)  # expect: multiple bases have instance lay-out conflict
show(Text, Number)  # expect: multiple bases have instance lay-out conflict
show(set, frozenset)  # expect: multiple bases have instance lay-out conflict
show(Plain, Number, int)  # expect: Z
show(ValueError, KeyError)  # expect: Z
show(Plain, Exception)  # expect: Z
show(int, int)  # expect: duplicate base class int
