print(eval("1 + 2"), eval("x * 2", {"x": 5}))  # expect: 3 10
exec("y = 10\nprint(y)")  # expect: 10
