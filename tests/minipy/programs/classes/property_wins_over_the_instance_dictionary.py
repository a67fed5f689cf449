class C:
    @property
    def x(self):
        return "property"


c = C()
c.__dict__["x"] = "dict"
print(c.x, c.__dict__)  # expect: property {'x': 'dict'}
