s = "Hello"
s.upper()
s.replace("l", "L")
print(s, s.upper().lower().title().swapcase())  # expect: Hello hELLO
