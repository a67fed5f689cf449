try:
    {[1]: 2}
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
try:
    hash([])
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
