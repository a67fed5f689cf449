class One:
    it = None

    def __new__(cls):
        if cls.it is None:
            cls.it = super().__new__(cls)
        return cls.it


print(One() is One())  # expect: True
