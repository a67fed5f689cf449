s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"))  # expect: 1 3 -1
print(s.find("an", 2), s.find("a", 2, 3), s.find(""), s.rfind(""))  # expect: 3 -1 0 6
print(s.index("na"), s.rindex("na"))  # expect: 2 4
print(s.count("a"), s.count("ana"), s.count(""), s.count("a", 2))  # expect: 3 1 7 2
