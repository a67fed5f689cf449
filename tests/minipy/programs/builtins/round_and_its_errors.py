print(round(2.5), round(-2.5), round(3.14159, 3), round(5), round(1e16), round(0.5), round(1.5, None))
# expect: 2 -2 3.142 5 10000000000000000 0 2
for x in ("a", float("nan"), float("inf")):
    try:
        round(x)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
        # expect: TypeError type str doesn't define __round__ method
        # expect: ValueError cannot convert float NaN to integer
        # expect: OverflowError cannot convert float infinity to integer
