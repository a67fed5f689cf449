def len(x):
    return "mine"


print(len([]))  # expect: mine
del len
print(len([]))  # expect: 0
