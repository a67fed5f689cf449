s = "hELLO wORLD"
print(s.upper(), s.lower(), s.swapcase())  # expect: HELLO WORLD hello world Hello World
print(s.capitalize(), s.title())  # expect: Hello world Hello World
print("they're bill's".title())  # expect: They'Re Bill'S
print("ÀÉ".lower(), "straße".upper(), "ß".casefold())  # expect: àé STRASSE ss
