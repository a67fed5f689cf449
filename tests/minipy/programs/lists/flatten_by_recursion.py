def flatten(x):
    out = []
    for item in x:
        if isinstance(item, list):
            out += flatten(item)
        else:
            out.append(item)
    return out


print(flatten([1, [2, [3, [4]], 5], [], [[6]]]))  # expect: [1, 2, 3, 4, 5, 6]
