print("tab\there")  # expect: tab	here
print("back\\slash", 'quote\'s', "dou\"ble")  # expect: back\slash quote's dou"ble
print("\x41\u0042\U00000043\103")  # expect: ABCC
print("one\
line")  # expect: oneline
print(len("\n\t\0"))  # expect: 3
print("\N{GREEK SMALL LETTER ALPHA}" == "α")  # expect: True
