import json

for text in ('{"a":1,}', '"abc', '"\\x"', '"\\u12"', "[1 2]", "01", "-", "1.", '{"a":1 "b"}', "[", "tru", '"\t"', "\u00e9"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(e)
        # expect: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
        # expect: Unterminated string starting at: line 1 column 1 (char 0)
        # expect: Invalid \escape: line 1 column 2 (char 1)
        # expect: Invalid \uXXXX escape: line 1 column 3 (char 2)
        # expect: Expecting ',' delimiter: line 1 column 4 (char 3)
        # expect: Extra data: line 1 column 2 (char 1)
        # expect: Expecting value: line 1 column 1 (char 0)
        # expect: Extra data: line 1 column 2 (char 1)
        # expect: Expecting ',' delimiter: line 1 column 8 (char 7)
        # expect: Expecting value: line 1 column 2 (char 1)
        # expect: Expecting value: line 1 column 1 (char 0)
        # expect: Invalid control character at: line 1 column 2 (char 1)
        # expect: Expecting value: line 1 column 1 (char 0)
try:
    json.loads('[1,\n\n x]')
except json.JSONDecodeError as e:
    print(e.lineno, e.colno, e.pos, e.msg)  # expect: 3 2 6 Expecting value
