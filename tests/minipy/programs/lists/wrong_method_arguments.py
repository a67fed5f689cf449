a = []
for f in (lambda: a.append(), lambda: a.append(1, 2), lambda: a.insert(1), lambda: a.nothing):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
        # expect: list.append() takes exactly one argument (0 given)
        # expect: list.append() takes exactly one argument (2 given)
        # expect: insert expected 2 arguments, got 1
        # expect: 'list' object has no attribute 'nothing'
