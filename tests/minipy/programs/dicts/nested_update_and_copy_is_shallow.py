d = {"in": {"x": 1}}
e = d.copy()
e["in"]["x"] = 2
e["new"] = 0
print(d, e)  # expect: {'in': {'x': 2}} {'in': {'x': 2}, 'new': 0}
