import string

print(string.ascii_lowercase, string.ascii_uppercase[:3], string.digits, string.hexdigits, string.octdigits)
# expect: abcdefghijklmnopqrstuvwxyz ABC 0123456789 0123456789abcdefABCDEF 01234567
print(string.punctuation, len(string.ascii_letters), len(string.printable), repr(string.whitespace[:2]))
# expect: !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ 52 100 ' \t'
print(string.capwords("hello big world"))  # expect: Hello Big World
