class C:
    def __init__(self):
        self.__secret = 1

    def __help(self):
        return self.__secret

    def show(self):
        return self.__help()


c = C()
print(c.show(), c._C__secret, hasattr(c, "__secret"), list(c.__dict__))  # expect: 1 1 False ['_C__secret']
