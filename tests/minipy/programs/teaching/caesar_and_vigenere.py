import string

LETTERS = string.ascii_lowercase
ENGLISH = "etaoinshrdlu"


def shift(c, by):
    if c.lower() not in LETTERS:
        return c
    moved = LETTERS[(LETTERS.index(c.lower()) + by) % 26]
    return moved.upper() if c.isupper() else moved


def caesar(text, by):
    return "".join(shift(c, by) for c in text)


def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha():
            out.append(shift(c, sign * LETTERS.index(key[i % len(key)])))
            i += 1
        else:
            out.append(c)
    return "".join(out)


def guess(text):
    """The shift that makes the commonest English letters commonest."""
    def score(by):
        return sum(caesar(text, -by).lower().count(c) * (12 - i) for i, c in enumerate(ENGLISH))

    return max(range(26), key=score)


message = "Meet me at the old harbour tonight, and tell no one of this!"
secret = caesar(message, 7)
print(secret)
print(guess(secret), caesar(secret, -guess(secret)) == message)
print(caesar("Zebra, xylophone", 3), caesar(caesar("abc", 30), -4))
hidden = vigenere(message, "lemon")
print(hidden)
print(vigenere(hidden, "lemon", -1) == message)
rot13 = str.maketrans(LETTERS, LETTERS[13:] + LETTERS[:13])
print("why did the chicken cross the road".translate(rot13))
print("hello".translate(rot13).translate(rot13))

# expect: Tlla tl ha aol vsk ohyivby avupnoa, huk alss uv vul vm aopz!
# expect: 7 True
# expect: Cheud, aborskrqh abc
# expect: Xiqh zp ef hup sxr ulvnchc xabvrlf, oao xqzy ys abr zj fvvd!
# expect: True
# expect: jul qvq gur puvpxra pebff gur ebnq
# expect: hello
