print((5).real, (5).imag, (5).numerator, (5).denominator)  # expect: 5 0 5 1
print((5).conjugate())  # expect: 5
