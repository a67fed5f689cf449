// The six comparisons.
//
// Thread safety: values.

#ifndef OBJECTS_HEAP_COMPARISON_H_
#define OBJECTS_HEAP_COMPARISON_H_

namespace objects {

enum class Comparison { kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual };

// What `right how left` must be for `left how right` to hold.
constexpr Comparison Reflected(Comparison how) {
  switch (how) {
    case Comparison::kLess:
      return Comparison::kGreater;
    case Comparison::kLessEqual:
      return Comparison::kGreaterEqual;
    case Comparison::kGreater:
      return Comparison::kLess;
    case Comparison::kGreaterEqual:
      return Comparison::kLessEqual;
    case Comparison::kEqual:
    case Comparison::kNotEqual:
      break;
  }
  return how;
}

template <class T>
bool CompareValues(const T& left, const T& right, Comparison how) {
  switch (how) {
    case Comparison::kEqual:
      return left == right;
    case Comparison::kNotEqual:
      return left != right;
    case Comparison::kLess:
      return left < right;
    case Comparison::kLessEqual:
      return left <= right;
    case Comparison::kGreater:
      return left > right;
    case Comparison::kGreaterEqual:
      return left >= right;
  }
  return false;
}

}  // namespace objects

#endif  // OBJECTS_HEAP_COMPARISON_H_
