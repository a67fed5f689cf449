// Arithmetic on constants while compiling. What would raise, be long or need more than 64 bits is
// left to run time.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_CODE_FOLD_H_
#define LAB_MINIPY_CODE_FOLD_H_

#include <optional>

#include "lab/minipy/code/code.h"
#include "lab/minipy/code/operators.h"

namespace minipy {

std::optional<ConstantValue> FoldBinary(BinaryArgument op, const ConstantValue& left,
                                        const ConstantValue& right);
std::optional<ConstantValue> FoldUnary(PrefixOperator op, const ConstantValue& operand);
// As bool() would say. Empty for code, which is no value of the language.
std::optional<bool> TruthOf(const ConstantValue& constant);

// What a node of the tree stands for. REQUIRES: within 64 bits, or its digits in `text`.
ConstantValue ValueOf(const Constant& node);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_FOLD_H_
