try:
    [].pop()
except IndexError as e:
    print(e)  # expect: pop from empty list
try:
    [1].pop(5)
except IndexError as e:
    print(e)  # expect: pop index out of range
