for text in ("abc", "", "1.2.3", "--1"):
    try:
        float(text)
    except ValueError as e:
        print(e)
        # expect: could not convert string to float: 'abc'
        # expect: could not convert string to float: ''
        # expect: could not convert string to float: '1.2.3'
        # expect: could not convert string to float: '--1'
try:
    float([])
except TypeError as e:
    print(e)  # expect: float() argument must be a string or a real number, not 'list'
