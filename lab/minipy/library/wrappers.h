// Special methods of built-in types as functions, for programs that call them by name or through
// super(): CPython's slot wrappers. They act on the built-in value an object stands for, never on
// what its class defines, or super().__add__(x) would come back to where it was called.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_WRAPPERS_H_
#define LAB_MINIPY_LIBRARY_WRAPPERS_H_

#include "lab/minipy/library/support.h"

namespace minipy {

// Can numbers of these kinds be the right operand of a method of the left one's class? An int's
// methods know ints only, a float's know both. 0: no number.
inline int NumberRank(Kind kind) {
  return kind == Kind::kFloat ? 2 : kind == Kind::kInt || kind == Kind::kBool ? 1 : 0;
}
inline bool NumbersFit(Host& py, View self, View other) {
  const int rank = NumberRank(ValueKind(py, other));
  return rank != 0 && rank <= NumberRank(ValueKind(py, self));
}

template <BinaryOperator op>
Ref NumberMethod(Host& py, const Args& args) {
  if (!NumbersFit(py, args[0], args[1])) return py.NotImplemented();
  return py.Binary(op, py.Value(args[0]), py.Value(args[1]));
}
template <BinaryOperator op>
Ref ReflectedNumberMethod(Host& py, const Args& args) {
  if (!NumbersFit(py, args[0], args[1])) return py.NotImplemented();
  return py.Binary(op, py.Value(args[1]), py.Value(args[0]));
}
template <UnaryOperator op>
Ref UnaryMethod(Host& py, const Args& args) {
  return py.Unary(op, py.Value(args[0]));
}

// Of sequences: the operator itself says what is wrong.
template <BinaryOperator op>
Ref ValueMethod(Host& py, const Args& args) {
  return py.Binary(op, py.Value(args[0]), py.Value(args[1]));
}
template <BinaryOperator op>
Ref ReflectedValueMethod(Host& py, const Args& args) {
  return py.Binary(op, py.Value(args[1]), py.Value(args[0]));
}

// Do objects compare as values of one type?
inline bool Comparable(Host& py, View self, View other) {
  const Kind left = ValueKind(py, self);
  const Kind right = ValueKind(py, other);
  if (NumberRank(left) != 0) return NumbersFit(py, self, other);
  const auto is_set = [](Kind kind) { return kind == Kind::kSet || kind == Kind::kFrozenSet; };
  return left == right || (is_set(left) && is_set(right));
}
template <Comparison how>
Ref CompareMethod(Host& py, const Args& args) {
  if (!Comparable(py, args[0], args[1])) return py.NotImplemented();
  return py.Compare(py.Value(args[0]), py.Value(args[1]), how);
}

inline Ref LengthMethod(Host& py, const Args& args) { return py.Int(py.Length(py.Value(args[0]))); }
inline Ref IterMethod(Host& py, const Args& args) { return py.Iter(py.Value(args[0])); }
inline Ref ContainsMethod(Host& py, const Args& args) {
  return py.Bool(py.Contains(py.Value(args[0]), args[1]));
}
inline Ref GetItemMethod(Host& py, const Args& args) {
  return py.GetItem(py.Value(args[0]), args[1]);
}
inline Ref SetItemMethod(Host& py, const Args& args) {
  py.SetItem(py.Value(args[0]), args[1], args[2]);
  return {};
}
inline Ref DelItemMethod(Host& py, const Args& args) {
  py.DelItem(py.Value(args[0]), args[1]);
  return {};
}
inline Ref ReprMethod(Host& py, const Args& args) { return py.ValueRepr(args[0]); }
inline Ref HashMethod(Host& py, const Args& args) { return py.Int(py.Hash(py.Value(args[0]))); }

inline constexpr NativeSpec kEqualityMethods[] = {
    {"__eq__(self, value, /)", CompareMethod<Comparison::kEqual>},
    {"__ne__(self, value, /)", CompareMethod<Comparison::kNotEqual>},
};
inline constexpr NativeSpec kOrderMethods[] = {
    {"__lt__(self, value, /)", CompareMethod<Comparison::kLess>},
    {"__le__(self, value, /)", CompareMethod<Comparison::kLessEqual>},
    {"__gt__(self, value, /)", CompareMethod<Comparison::kGreater>},
    {"__ge__(self, value, /)", CompareMethod<Comparison::kGreaterEqual>},
};
// Of everything that holds items.
inline constexpr NativeSpec kContainerMethods[] = {
    {"__len__(self, /)", LengthMethod},
    {"__iter__(self, /)", IterMethod},
    {"__contains__(self, key, /)", ContainsMethod},
    {"__repr__(self, /)", ReprMethod},
};
inline constexpr NativeSpec kSequenceMethods[] = {
    {"__getitem__(self, key, /)", GetItemMethod},
    {"__add__(self, value, /)", ValueMethod<BinaryOperator::kAdd>},
    {"__mul__(self, value, /)", ValueMethod<BinaryOperator::kMultiply>},
    {"__rmul__(self, value, /)", ReflectedValueMethod<BinaryOperator::kMultiply>},
};
inline constexpr NativeSpec kHashMethods[] = {{"__hash__(self, /)", HashMethod}};

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_WRAPPERS_H_
