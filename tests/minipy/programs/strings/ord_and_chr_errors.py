try:
    ord("ab")
except TypeError as e:
    print(e)  # expect: ord() expected a character, but string of length 2 found
try:
    chr(1114112)
except ValueError as e:
    print(e)  # expect: chr() arg not in range(0x110000)
try:
    ord(5)
except TypeError as e:
    print(e)  # expect: ord() expected string of length 1, but int found
