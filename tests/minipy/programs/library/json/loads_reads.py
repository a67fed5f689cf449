import json

print(json.loads('{"a": [1, 2.5, true, null, "x"], "b": {"c": -3e2}}'))
# expect: {'a': [1, 2.5, True, None, 'x'], 'b': {'c': -300.0}}
print(json.loads('"\\ud55c\\u0041\\n"') == "한A\n", json.loads(" [ ] "), json.loads("12345678901234567890"))
# expect: True [] 12345678901234567890
