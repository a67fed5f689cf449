import json

print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())))  # expect: [('a', [('b', 1)])]
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
# expect: {'a': 2} [('a', 1), ('a', 2)]
print(json.loads("[1, 1.5, NaN, -Infinity]", parse_int=str, parse_float=str))  # expect: ['1', '1.5', nan, -inf]


class P:
    x = 1


print(json.dumps([P(), {1, 2}], default=lambda o: sorted(o) if isinstance(o, set) else o.x))  # expect: [1, [1, 2]]
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps([float("inf"), 1e400, -0.0, 1e16]))
# expect: {"a": 1} [Infinity, Infinity, -0.0, 1e+16]
for f in (lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(c)):
    c = []
    c.append(c)
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)
        # expect: keys must be str, int, float, bool or None, not tuple
        # expect: Out of range float values are not JSON compliant
        # expect: Circular reference detected
print(json.dumps({"a": [], "b": {}, "c": [1]}, indent="--"))
# expect: {
# expect: --"a": [],
# expect: --"b": {},
# expect: --"c": [
# expect: ----1
# expect: --]
# expect: }
