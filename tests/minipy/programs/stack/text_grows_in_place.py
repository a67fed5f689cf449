# `text += part` copies only what is added, also when the variable's value is on the stack to be
# added to; and never what somebody else holds.
def grow(times):
    text = ""
    for _ in range(times):
        text += "0123456789"
    return text


def shares():
    text = "a" * 200
    text += "b"
    before = text
    text += "c"
    print(len(before), before[-1], text[-2:])
    both = (text, (text := text + "d"))
    text += "e"
    print(both[0][-2:], both[1][-2:], text[-3:])


def parameter(text):
    text += "!"
    text += "?"
    return text


print(len(grow(100000)))  # expect: 1000000
shares()
# expect: 201 b bc
# expect: bc cd cde
word = "w" * 300
word += "x"
print(parameter(word)[-3:], word[-1])  # expect: x!? x
