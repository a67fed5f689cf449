// operator: every operator as a function, and functions that take items and attributes: native,
// because they are what sorted and max call for each element.

#include <string>
#include <vector>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/modules/operator_getters.h"

namespace minipy {
namespace {

using objects::Comparison;

template <BinaryOperator kOp>
Ref Binary(Host& py, const Args& args) {
  return py.Binary(kOp, args[0], args[1]);
}
template <BinaryOperator kOp>
Ref Inplace(Host& py, const Args& args) {
  return py.Inplace(kOp, args[0], args[1]);
}
template <UnaryOperator kOp>
Ref Unary(Host& py, const Args& args) {
  return py.Unary(kOp, args[0]);
}
template <Comparison kHow>
Ref Compare(Host& py, const Args& args) {
  return py.Compare(args[0], args[1], kHow);
}

Ref Not(Host& py, const Args& args) { return Ref(py.Bool(!py.IsTrue(args[0]))); }
Ref Truth(Host& py, const Args& args) { return Ref(py.Bool(py.IsTrue(args[0]))); }
Ref Is(Host& py, const Args& args) { return Ref(py.Bool(args[0].Is(args[1]))); }
Ref IsNot(Host& py, const Args& args) { return Ref(py.Bool(!args[0].Is(args[1]))); }
Ref Contains(Host& py, const Args& args) { return Ref(py.Bool(py.Contains(args[0], args[1]))); }
Ref GetItem(Host& py, const Args& args) { return py.GetItem(args[0], args[1]); }
Ref SetItem(Host& py, const Args& args) {
  py.SetItem(args[0], args[1], args[2]);
  return None(py);
}
Ref DelItem(Host& py, const Args& args) {
  py.DelItem(args[0], args[1]);
  return None(py);
}

// An int itself, never a bool or another class derived from int.
Ref Index(Host& py, const Args& args) {
  const Ref index = py.Unary(UnaryOperator::kIndex, args[0]);
  if (py.KindOf(index) == Kind::kBool) return py.Int(py.IsTrue(index) ? 1 : 0);
  return Ref(py.Value(index));
}

Ref CountOf(Host& py, const Args& args) {
  int64_t count = 0;
  const Ref iterator = py.Iter(args[0]);
  while (const Ref item = py.Next(iterator)) count += py.Equal(item, args[1]) ? 1 : 0;
  return py.Int(count);
}
Ref IndexOf(Host& py, const Args& args) {
  const Ref iterator = py.Iter(args[0]);
  for (int64_t index = 0;; ++index) {
    const Ref item = py.Next(iterator);
    if (!item) break;
    if (py.Equal(item, args[1])) return py.Int(index);
  }
  py.Raise(ErrorKind::kValueError, "sequence.index(x): x not in sequence");
}
Ref LengthHint(Host& py, const Args& args) {
  const View cls = py.ClassOf(args[0]);
  if (py.ClassLookup(cls, py.Intern("__len__"))) return py.Int(py.Length(args[0]));
  return args.Has(1) ? Ref(args[1]) : py.Int(0);
}
Ref Call(Host& py, const Args& args) {
  std::vector<View> arguments(args.rest().begin(), args.rest().end());
  return CallWith(py, args[0], std::move(arguments), args.keywords());
}

constexpr NativeSpec kFunctions[] = {
    {"add(a, b, /)", Binary<BinaryOperator::kAdd>},
    {"concat(a, b, /)", Binary<BinaryOperator::kAdd>},
    {"sub(a, b, /)", Binary<BinaryOperator::kSubtract>},
    {"mul(a, b, /)", Binary<BinaryOperator::kMultiply>},
    {"matmul(a, b, /)", Binary<BinaryOperator::kMatrixMultiply>},
    {"truediv(a, b, /)", Binary<BinaryOperator::kTrueDivide>},
    {"floordiv(a, b, /)", Binary<BinaryOperator::kFloorDivide>},
    {"mod(a, b, /)", Binary<BinaryOperator::kRemainder>},
    {"pow(a, b, /)", Binary<BinaryOperator::kPower>},
    {"lshift(a, b, /)", Binary<BinaryOperator::kLeftShift>},
    {"rshift(a, b, /)", Binary<BinaryOperator::kRightShift>},
    {"and_(a, b, /)", Binary<BinaryOperator::kBitAnd>},
    {"or_(a, b, /)", Binary<BinaryOperator::kBitOr>},
    {"xor(a, b, /)", Binary<BinaryOperator::kBitXor>},
    {"iadd(a, b, /)", Inplace<BinaryOperator::kAdd>},
    {"iconcat(a, b, /)", Inplace<BinaryOperator::kAdd>},
    {"isub(a, b, /)", Inplace<BinaryOperator::kSubtract>},
    {"imul(a, b, /)", Inplace<BinaryOperator::kMultiply>},
    {"imatmul(a, b, /)", Inplace<BinaryOperator::kMatrixMultiply>},
    {"itruediv(a, b, /)", Inplace<BinaryOperator::kTrueDivide>},
    {"ifloordiv(a, b, /)", Inplace<BinaryOperator::kFloorDivide>},
    {"imod(a, b, /)", Inplace<BinaryOperator::kRemainder>},
    {"ipow(a, b, /)", Inplace<BinaryOperator::kPower>},
    {"ilshift(a, b, /)", Inplace<BinaryOperator::kLeftShift>},
    {"irshift(a, b, /)", Inplace<BinaryOperator::kRightShift>},
    {"iand(a, b, /)", Inplace<BinaryOperator::kBitAnd>},
    {"ior(a, b, /)", Inplace<BinaryOperator::kBitOr>},
    {"ixor(a, b, /)", Inplace<BinaryOperator::kBitXor>},
    {"neg(a, /)", Unary<UnaryOperator::kNegative>},
    {"pos(a, /)", Unary<UnaryOperator::kPositive>},
    {"inv(a, /)", Unary<UnaryOperator::kInvert>},
    {"invert(a, /)", Unary<UnaryOperator::kInvert>},
    {"abs(a, /)", Unary<UnaryOperator::kAbsolute>},
    {"index(a, /)", Index},
    {"lt(a, b, /)", Compare<Comparison::kLess>},
    {"le(a, b, /)", Compare<Comparison::kLessEqual>},
    {"eq(a, b, /)", Compare<Comparison::kEqual>},
    {"ne(a, b, /)", Compare<Comparison::kNotEqual>},
    {"ge(a, b, /)", Compare<Comparison::kGreaterEqual>},
    {"gt(a, b, /)", Compare<Comparison::kGreater>},
    {"not_(a, /)", Not},
    {"truth(a, /)", Truth},
    {"is_(a, b, /)", Is},
    {"is_not(a, b, /)", IsNot},
    {"contains(a, b, /)", Contains},
    {"getitem(a, b, /)", GetItem},
    {"setitem(a, b, c, /)", SetItem},
    {"delitem(a, b, /)", DelItem},
    {"countOf(a, b, /)", CountOf},
    {"indexOf(a, b, /)", IndexOf},
    {"length_hint(obj, default=0, /)", LengthHint},
    {"call(obj, /, *args, **kwargs)", Call},
};

}  // namespace

void InitOperator(Host& py, View module_dict) {
  AddFunctions(py, module_dict, kFunctions);
  DefineGetters(py, module_dict);
}

}  // namespace minipy
