import statistics as s

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.pstdev(data), s.pvariance(data), s.variance([1, 2, 3, 4]), s.stdev([1, 2, 3, 4]))
# expect: 2.0 4 1.6666666666666667 1.2909944487358056
print(s.quantiles(data), s.multimode("aabbc"), s.fmean([1, 2]), s.median_low([1, 2]), s.median_high([1, 2]))
# expect: [4.0, 4.5, 6.5] ['a', 'b'] 1.5 1 2
print(s.mean([0.1] * 3), s.harmonic_mean([40, 60]), round(s.geometric_mean([54, 24, 36]), 9))
# expect: 0.1 48.0 36.0
for f in (s.mean, s.median, s.mode, s.stdev):
    try:
        f([])
    except s.StatisticsError as e:
        print(e)
        # expect: mean requires at least one data point
        # expect: no median for empty data
        # expect: no mode for empty data
        # expect: stdev requires at least two data points
