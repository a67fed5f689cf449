print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} != {})  # expect: True True True
try:
    {} < {}
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'dict' and 'dict'
