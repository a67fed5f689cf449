d = {"a": 1}
for key in ("b", 5, (1, 2), None):
    try:
        d[key]
    except KeyError as e:
        print(e, e.args)
        # expect: 'b' ('b',)
        # expect: 5 (5,)
        # expect: (1, 2) ((1, 2),)
        # expect: None (None,)
