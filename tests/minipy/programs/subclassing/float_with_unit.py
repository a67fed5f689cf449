class Metres(float):
    def __str__(self):
        return f"{float(self)} m"


m = Metres(2.5)
print(str(m), m * 2, m > 2, isinstance(m, float))  # expect: 2.5 m 5.0 True True
