import json

print(json.dumps({"a": 1, "b": [1, 2.5, True, None], "c": "te\"xt"}))
# expect: {"a": 1, "b": [1, 2.5, true, null], "c": "te\"xt"}
print(json.dumps([]), json.dumps({}), json.dumps("한글"), json.dumps("한글", ensure_ascii=False), json.dumps({1: 2, None: 3}))
# expect: [] {} "\ud55c\uae00" "한글" {"1": 2, "null": 3}
print(json.dumps({"b": 1, "a": [1, {"x": 2}]}, indent=2, sort_keys=True))
# expect: {
# expect:   "a": [
# expect:     1,
# expect:     {
# expect:       "x": 2
# expect:     }
# expect:   ],
# expect:   "b": 1
# expect: }
print(json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps("a\n\t\\"))
# expect: [1,{"a":2}] "a\n\t\\"
