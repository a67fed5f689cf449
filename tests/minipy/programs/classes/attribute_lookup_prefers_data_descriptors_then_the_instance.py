class C:
    plain = "class"

    @property
    def data(self):
        return "property"

    def method(self):
        return "method"


c = C()
c.__dict__.update(plain="instance", data="instance", method="instance")
print(c.plain, c.data, c.method)  # expect: instance property instance
