rows = [("apple", 1.5, 10), ("kiwi", 0.25, 125)]
for name, price, n in rows:
    print(f"{name:<8}|{price:>6.2f}|{n:>4d}|{price * n:>8,.2f}")
    # expect: apple   |  1.50|  10|   15.00
    # expect: kiwi    |  0.25| 125|   31.25
print("-" * 30)  # expect: ------------------------------
