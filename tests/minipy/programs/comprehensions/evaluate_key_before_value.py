def say(x):
    print(x)
    return x


print({say("k"): say("v") for _ in range(1)})
# expect: k
# expect: v
# expect: {'k': 'v'}
print({say(1): say(2), say(3): say(4)})
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: {1: 2, 3: 4}
