n = 0


def up():
    global n, made
    n += 1
    made = "here"


up()
up()
print(n, made)  # expect: 2 here
