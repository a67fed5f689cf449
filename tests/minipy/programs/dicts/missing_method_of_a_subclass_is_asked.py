class Squares(dict):
    def __missing__(self, key):
        self[key] = key * key
        return self[key]


s = Squares()
print(s[4], s, s.get(5))  # expect: 16 {4: 16} None
