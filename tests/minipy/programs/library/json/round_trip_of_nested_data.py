import json

data = {"name": "Ada", "tags": ["x", "y"], "nested": {"deep": [[], {}, [1, [2]]]}, "n": 0.1, "s": "é\u2028\"/"}
print(json.loads(json.dumps(data)) == data)  # expect: True
