import json

for text in ("{", "[1,]", "nope", "", '{"a" 1}', "[1] 2"):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(e)
        # expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
        # expect: Expecting value: line 1 column 4 (char 3)
        # expect: Expecting value: line 1 column 1 (char 0)
        # expect: Expecting value: line 1 column 1 (char 0)
        # expect: Expecting ':' delimiter: line 1 column 6 (char 5)
        # expect: Extra data: line 1 column 5 (char 4)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)  # expect: Object of type set is not JSON serializable
