class Field:
    """A column: a data descriptor that checks what is stored."""

    kind = object

    def __init__(self, *, required=True, default=None):
        self.required, self.default = required, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, row, owner):
        return self if row is None else row.__dict__.get(self.name, self.default)

    def __set__(self, row, value):
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        row.__dict__[self.name] = value

    def __eq__(self, value):
        return lambda row: getattr(row, self.name) == value

    def __gt__(self, value):
        return lambda row: getattr(row, self.name) > value


class Text(Field):
    kind = str


class Integer(Field):
    kind = int


class Table:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.fields = [n for n, f in vars(cls).items() if isinstance(f, Field)]
        cls.rows = []

    def __init__(self, **values):
        for name in self.fields:
            field = vars(type(self))[name]
            if name not in values and field.required and field.default is None:
                raise TypeError(f"{type(self).__name__} needs {name}")
            setattr(self, name, values.pop(name, field.default))
        if values:
            raise TypeError(f"unknown columns: {', '.join(sorted(values))}")
        self.rows.append(self)

    @classmethod
    def where(cls, *tests):
        return [r for r in cls.rows if all(t(r) for t in tests)]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Person(Table):
    name = Text()
    age = Integer(default=0)
    note = Text(required=False)


for name, age in (("Ada", 36), ("Alan", 41), ("Grace", 85)):
    Person(name=name, age=age)
Person(name="Ada")
print(Person.fields, len(Person.rows))
print(Person.where(Person.age > 40))
print(Person.where(Person.name == "Ada", Person.age > 0))
for bad in ({"name": 5}, {"age": 3}, {"name": "x", "size": 1}):
    try:
        Person(**bad)
    except TypeError as e:
        print(e)
p = Person.rows[0]
p.note = "first programmer"
print(p, isinstance(Person.name, Field))
try:
    p.age = "old"
except TypeError as e:
    print(e)

# expect: ['name', 'age', 'note'] 4
# expect: [Person(name='Alan', age=41, note=None), Person(name='Grace', age=85, note=None)]
# expect: [Person(name='Ada', age=36, note=None)]
# expect: name must be str, not int
# expect: Person needs name
# expect: unknown columns: size
# expect: Person(name='Ada', age=36, note='first programmer') True
# expect: age must be int, not str
