print(abs(-5), abs(-(2 ** 90)), abs(0), abs(True))  # expect: 5 1237940039285380274899124224 0 1
