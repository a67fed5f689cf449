s = "안녕하세요"
print(len(s), s[0], s[-1], s[1:3], s[::-1])  # expect: 5 안 요 녕하 요세하녕안
print(s.find("하"), s.index("요"), "녕" in s)  # expect: 2 4 True
print(s * 2)  # expect: 안녕하세요안녕하세요
print(list(s))  # expect: ['안', '녕', '하', '세', '요']
