print(f"{1.0:5} {0.1:.3} {1e20:.3} {1234.5678:.6} {100000.0:.3}")  # expect:   1.0 0.1 1e+20 1234.57 1e+05
print(f"{float('inf'):5} {float('nan'):f} {float('-inf'):+}")  # expect:   inf nan -inf
