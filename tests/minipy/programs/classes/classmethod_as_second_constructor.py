class Date:
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    def __str__(self):
        return f"{self.y}/{self.m}/{self.d}"


print(Date.parse("2024-02-29"))  # expect: 2024/2/29
