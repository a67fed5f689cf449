def what(x):
    match x:
        case 0:
            return "zero"
        case [a, b]:
            return f"pair {a} {b}"
        case {"k": v}:
            return f"dict {v}"
        case str() as s:
            return "text " + s
        case _:
            return "other"


print(what(0), what([1, 2]), what({"k": 3}), what("s"), what(9))  # expect: zero pair 1 2 dict 3 text s other
