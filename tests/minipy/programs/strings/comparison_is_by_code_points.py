print("a" < "b", "a" < "B", "Z" < "a")  # expect: True False True
print("abc" < "abd", "ab" < "abc", "" < "a")  # expect: True True True
print("é" > "z", "가" < "나", "a" < "가")  # expect: True True True
print(sorted(["b", "A", "a", "B", "10", "9"]))  # expect: ['10', '9', 'A', 'B', 'a', 'b']
