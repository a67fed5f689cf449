try:
    10.0 ** 400
except OverflowError as e:
    print(type(e).__name__)  # expect: OverflowError
