def say(x):
    print("eval", x)
    return x


print(f"{say(1)}-{say(2)}-{say(3)}")
# expect: eval 1
# expect: eval 2
# expect: eval 3
# expect: 1-2-3
