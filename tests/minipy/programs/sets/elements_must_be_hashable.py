for f in (lambda: {[]}, lambda: {1}.add({}), lambda: set([[1]])):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'list'
