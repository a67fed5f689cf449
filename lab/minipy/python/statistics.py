"""Statistics of small data, computed exactly: floats are fractions, and are added as such.

An exact number is a pair here, numerator and denominator.
"""

from math import exp as _exp, fsum as _fsum, isfinite as _isfinite, isqrt as _isqrt
from math import log as _log, sqrt as _sqrt


class StatisticsError(ValueError):
    pass


def _data(data, name, least=1):
    values = list(data)
    if len(values) < least:
        if least == 1:
            raise StatisticsError(f"{name} requires at least one data point")
        raise StatisticsError(f"{name} requires at least two data points")
    return values


def _exact_sum(values):
    """The sum of ints and floats; of anything else, what adding gives, over 1."""
    whole = 0
    parts = {}  # by denominator
    for value in values:
        if isinstance(value, float):
            numerator, denominator = value.as_integer_ratio()
            parts[denominator] = parts.get(denominator, 0) + numerator
        else:
            whole = whole + value
    if not parts:
        return whole, 1
    common = max(parts)  # they are powers of two
    total = sum(numerator * (common // denominator) for denominator, numerator in parts.items())
    return total + whole * common, common


def _convert(numerator, denominator, values):
    """As a number of the kind that the values are."""
    if all(isinstance(value, int) for value in values) and numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _special_sum(values):
    """The sum if it is no finite number, else None."""
    special = [value for value in values if isinstance(value, float) and not _isfinite(value)]
    return sum(special) if special else None


def mean(data):
    values = _data(data, "mean")
    special = _special_sum(values)
    if special is not None:
        return special
    numerator, denominator = _exact_sum(values)
    return _convert(numerator, denominator * len(values), values)


def fmean(data, weights=None):
    values = list(data)
    if not values:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return _fsum(values) / len(values)
    weights = list(weights)
    if len(weights) != len(values):
        raise StatisticsError("data and weights must be the same length")
    total = _fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _fsum([weight * value for weight, value in zip(weights, values)]) / total


def geometric_mean(data):
    values = [float(value) for value in data]
    if not values or min(values) <= 0:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return _exp(fmean([_log(value) for value in values]))


def harmonic_mean(data, weights=None):
    values = list(data)
    if not values:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None and len(values) == 1:
        if values[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return values[0]
    weights = [1] * len(values) if weights is None else list(weights)
    if len(weights) != len(values):
        raise StatisticsError("Number of weights does not match data size")
    quotients = []
    for weight, value in zip(weights, values):
        if value < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if value == 0:
            return 0
        quotients.append(weight / value)
    numerator, denominator = _exact_sum(quotients)
    return sum(weights) * denominator / numerator


def _ordered(data):
    values = sorted(data)
    if not values:
        raise StatisticsError("no median for empty data")
    return values


def median(data):
    values = _ordered(data)
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def median_low(data):
    values = _ordered(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = _ordered(data)
    return values[len(values) // 2]


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _exact_variance(values, center, fewer):
    """The sum of squared distances over as many values, `fewer` less; a fraction."""
    n = len(values)
    if center is not None:
        squares, denominator = _exact_sum([(value - center) * (value - center) for value in values])
        return squares, denominator * (n - fewer)
    # n * sum(x * x) - sum(x) ** 2, all over one denominator.
    total, common = _exact_sum(values)
    squares = 0
    for value in values:
        numerator, denominator = value.as_integer_ratio()
        squares += (numerator * (common // denominator)) ** 2
    return n * squares - total * total, common * common * n * (n - fewer)


def _variance(data, center, fewer, name):
    values = _data(data, name, 1 + fewer)
    return _exact_variance(values, center, fewer) + (values,)


def variance(data, xbar=None):
    return _convert(*_variance(data, xbar, 1, "variance"))


def pvariance(data, mu=None):
    return _convert(*_variance(data, mu, 0, "pvariance"))


def _root(numerator, denominator):
    """The square root of a fraction, rounded once: in integers, with 54 bits and one that says whether
    the root goes on."""
    if numerator == 0:
        return 0.0
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        denominator <<= 2 * shift
    else:
        numerator <<= -2 * shift
    root = _isqrt(numerator // denominator)
    root |= root * root * denominator != numerator
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def stdev(data, xbar=None):
    return _root(*_variance(data, xbar, 1, "stdev")[:2])


def pstdev(data, mu=None):
    return _root(*_variance(data, mu, 0, "pstdev")[:2])


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(data)
    if len(values) < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    inclusive = method == "inclusive"
    steps = len(values) - 1 if inclusive else len(values) + 1
    result = []
    for i in range(1, n):
        if inclusive:
            j, delta = divmod(i * steps, n)
            low, high = values[j], values[j + 1]
        else:
            j = min(max(i * steps // n, 1), len(values) - 1)
            delta = i * steps - j * n
            low, high = values[j - 1], values[j]
        result.append((low * (n - delta) + high * delta) / n)
    return result


def _paired(x, y, name):
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    x_mean, y_mean = _fsum(x) / len(x), _fsum(y) / len(y)
    sxy = _fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
    sxx = _fsum([(a - x_mean) ** 2 for a in x])
    syy = _fsum([(b - y_mean) ** 2 for b in y])
    return x_mean, y_mean, sxy, sxx, syy


def covariance(x, y, /):
    return _paired(x, y, "covariance")[2] / (len(x) - 1)


def correlation(x, y, /):
    _, _, sxy, sxx, syy = _paired(x, y, "correlation")
    if not sxx or not syy:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / _sqrt(sxx * syy)
