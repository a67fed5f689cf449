for text in ("inf", "-inf", "nan"):
    try:
        int(float(text))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
        # expect: OverflowError cannot convert float infinity to integer
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError cannot convert float NaN to integer
