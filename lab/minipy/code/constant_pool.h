// The constants of one function, each kept once. What Python can tell apart stays apart: 1, 1.0 and
// True are three constants, so are 0.0 and -0.0.
//
// Thread safety: one thread at a time.

#ifndef LAB_MINIPY_CODE_CONSTANT_POOL_H_
#define LAB_MINIPY_CODE_CONSTANT_POOL_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "lab/minipy/code/code.h"

namespace minipy {

class ConstantPool {
 public:
  // The number of an equal constant, added if there is none.
  int Add(ConstantValue constant);
  const ConstantValue& operator[](int number) const { return items_[static_cast<size_t>(number)]; }
  int size() const { return static_cast<int>(items_.size()); }

 private:
  std::vector<ConstantValue> items_;
  std::unordered_map<std::string, int> numbers_;  // by a text that says the type and the value
};

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_CONSTANT_POOL_H_
