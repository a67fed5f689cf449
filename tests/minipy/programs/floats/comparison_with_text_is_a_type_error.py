try:
    1.5 < "a"
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'float' and 'str'
print(1.5 == "a")  # expect: False
