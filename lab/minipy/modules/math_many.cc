// Functions of as many numbers as there are: exact sums, products, lengths of vectors.

#include <cmath>
#include <vector>

#include "lab/minipy/modules/math.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

// A sum without rounding: parts that do not overlap, smallest first (Shewchuk 1997, "Adaptive
// Precision Floating-Point Arithmetic").
class ExactSum {
 public:
  // False: the sum is finite no longer though x is.
  bool Add(double x) {
    size_t kept = 0;
    for (double part : parts_) {
      if (std::fabs(x) < std::fabs(part)) std::swap(x, part);
      const double high = x + part;
      const double low = part - (high - x);
      if (low != 0) parts_[kept++] = low;
      x = high;
    }
    parts_.resize(kept);
    if (!std::isfinite(x)) return false;
    if (x != 0) parts_.push_back(x);
    return true;
  }

  // Rounded once, half to even.
  double Rounded() const {
    if (parts_.empty()) return 0;
    size_t left = parts_.size() - 1;
    double high = parts_[left];
    double low = 0;
    while (left > 0 && low == 0) {
      const double x = high;
      const double y = parts_[--left];
      high = x + y;
      low = y - (high - x);
    }
    // Exactly half way, and what is left pushes it further: the rounding went the wrong way.
    if (left > 0 && ((low < 0) == (parts_[left - 1] < 0))) {
      const double twice = low * 2;
      const double further = high + twice;
      if (twice == further - high) high = further;
    }
    return high;
  }

 private:
  std::vector<double> parts_;
};

Ref Fsum(Host& py, const Args& args) {
  ExactSum sum;
  double infinities = 0;
  double specials = 0;
  const Ref iterator = py.Iter(args[0]);
  while (const Ref item = py.Next(iterator)) {
    const double x = py.AsDouble(item);
    if (!std::isfinite(x)) {
      if (std::isinf(x)) infinities += x;
      specials += x;
    } else if (!sum.Add(x)) {
      py.Raise(ErrorKind::kOverflowError, "intermediate overflow in fsum");
    }
  }
  if (specials != 0) {  // a NaN is not 0
    if (std::isnan(infinities)) py.Raise(ErrorKind::kValueError, "-inf + inf in fsum");
    return py.Float(specials);
  }
  return py.Float(sum.Rounded());
}

Ref Prod(Host& py, const Args& args) {
  Ref product = args.Has(1) ? Ref(args[1]) : py.Int(1);
  const Ref iterator = py.Iter(args[0]);
  while (const Ref item = py.Next(iterator)) {
    product = py.Binary(BinaryOperator::kMultiply, product, item);
  }
  return product;
}

// Scaled by a power of two, so that no square overflows or vanishes, and summed with the rounding
// error of each step.
double Norm(const std::vector<double>& vector) {
  double largest = 0;
  bool has_nan = false;
  for (const double x : vector) {
    if (std::isinf(x)) return HUGE_VAL;
    has_nan |= std::isnan(x);
    largest = std::max(largest, std::fabs(x));
  }
  if (has_nan) return NAN;
  if (largest == 0) return 0;
  int exponent;
  std::frexp(largest, &exponent);
  double sum = 0;
  double error = 0;
  for (const double x : vector) {
    const double scaled = std::ldexp(x, -exponent);
    const double square = scaled * scaled;
    error += std::fma(scaled, scaled, -square);
    const double next = sum + square;
    error += sum > square ? (sum - next) + square : (square - next) + sum;
    sum = next;
  }
  const double root = std::sqrt(sum + error);
  const double rest = std::fma(-root, root, sum) + error;
  return std::ldexp(root + rest / (2 * root), exponent);
}

Ref Hypot(Host& py, const Args& args) {
  std::vector<double> vector;
  for (const View& item : args.rest()) vector.push_back(py.AsDouble(item));
  return py.Float(Norm(vector));
}

Ref Dist(Host& py, const Args& args) {
  const Ref p = ToTuple(py, args[0]);
  const Ref q = ToTuple(py, args[1]);
  if (py.Size(p) != py.Size(q)) {
    py.Raise(ErrorKind::kValueError, "both points must have the same number of dimensions");
  }
  std::vector<double> vector;
  for (int64_t i = 0; i < py.Size(p); ++i) {
    vector.push_back(py.AsDouble(py.Item(p, i)) - py.AsDouble(py.Item(q, i)));
  }
  return py.Float(Norm(vector));
}

constexpr NativeSpec kFunctions[] = {
    {"fsum(seq, /)", Fsum},
    {"prod(iterable, /, *, start=1)", Prod},
    {"hypot(*coordinates)", Hypot},
    {"dist(p, q, /)", Dist},
};

}  // namespace

void DefineMathOfMany(Host& py, View module_dict) { AddFunctions(py, module_dict, kFunctions); }

}  // namespace minipy
