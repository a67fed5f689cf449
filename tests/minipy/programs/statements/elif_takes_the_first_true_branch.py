def size(n):
    if n < 10:
        return "small"
    elif n < 100:
        return "medium"
    elif n < 50:
        return "never"
    else:
        return "large"


print(size(5), size(20), size(500))  # expect: small medium large
