import math

print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(0), math.exp(1) == math.e)
# expect: 1.0 3.0 10.0 3.0 1.0 True
for f in (lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.sqrt("a")):
    try:
        f()
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: OverflowError math range error
        # expect: TypeError must be real number, not str
