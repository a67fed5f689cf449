for x in ({}.keys(), {}.values(), {}.items(), zip(), map(len, []), filter(None, []), enumerate([]), reversed([]), range(0), slice(1), b"", ...):
    print(type(x).__name__)
    # expect: dict_keys
    # expect: dict_values
    # expect: dict_items
    # expect: zip
    # expect: map
    # expect: filter
    # expect: enumerate
    # expect: list_reverseiterator
    # expect: range
    # expect: slice
    # expect: bytes
    # expect: ellipsis
