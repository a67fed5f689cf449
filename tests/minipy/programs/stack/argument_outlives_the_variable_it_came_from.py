# The value waits on the stack, as an argument, while its variable gets another.
def pair(a, b):
    return a, b


def run():
    x = [1, 2]
    print(pair(x, (x := 5)))  # expect: ([1, 2], 5)
    x = [3]
    print([x, x := 1, x])  # expect: [[3], 1, 1]
    x = ["a"]
    print(x + (x := ["b"]) + x)  # expect: ['a', 'b', 'b']
    x = "key"
    print({x + "1": (x := [7]), "2": x})  # expect: {'key1': [7], '2': [7]}


for _ in range(3):
    run()
# expect: ([1, 2], 5)
# expect: [[3], 1, 1]
# expect: ['a', 'b', 'b']
# expect: {'key1': [7], '2': [7]}
# expect: ([1, 2], 5)
# expect: [[3], 1, 1]
# expect: ['a', 'b', 'b']
# expect: {'key1': [7], '2': [7]}
