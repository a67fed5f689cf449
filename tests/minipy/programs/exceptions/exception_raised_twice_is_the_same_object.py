e = ValueError("once")
seen = []
for _ in range(2):
    try:
        raise e
    except ValueError as caught:
        seen.append(caught)
print(seen[0] is seen[1] is e)  # expect: True
