total = 0
for text in ["1", "x", "3", None]:
    try:
        total += int(text)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
        # expect: ValueError
        # expect: TypeError
print(total)  # expect: 4
