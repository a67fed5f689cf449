// The % operator of str. The template is read here and each conversion is done here; what the
// arguments are, and what their str or their integer is, is asked of whoever has objects.
//
// Thread safety: a function of its arguments; calls back on the calling thread.

#ifndef LAB_MINIPY_TEXT_PERCENT_H_
#define LAB_MINIPY_TEXT_PERCENT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lab/minipy/text/integer.h"

namespace minipy::text {

// The right operand of %. One value at a time is the current one: Take and TakeKey say which, and
// the other questions are about it. Exceptions that are thrown here come out of PercentFormat.
class PercentArguments {
 public:
  virtual ~PercentArguments() = default;

  // How many values a tuple has; -1 if the operand is no tuple, and so is itself the one value.
  virtual int64_t Count() const = 0;
  // Has keys, and is neither a tuple nor a str.
  virtual bool IsMapping() const = 0;
  // The operand itself if it is no tuple; `index` is then 0.
  virtual void Take(int64_t index) = 0;
  // What the mapping has under this key.
  virtual void TakeKey(std::string_view key) = 0;

  // Is the format bytes, seen as text in Latin-1? Then %b is %s, and %c takes one byte.
  virtual bool ForBytes() const { return false; }
  virtual std::string TypeName() = 0;
  // 's': str, 'r': repr, 'a': repr; what is not ASCII is escaped here.
  virtual std::string Text(char conversion) = 0;
  // The int that it is, without conversion; null if it is none. For '*'.
  virtual std::unique_ptr<IntegerValue> ExactInteger() = 0;
  // By __index__, and if `truncate` also by __int__ as float has it; null if it has neither.
  virtual std::unique_ptr<IntegerValue> Integer(bool truncate) = 0;
  // float(value); throws TypeError "must be real number, not str".
  virtual double Float() = 0;
  // The text of a str, for %c; nothing if it is none.
  virtual std::optional<std::string> Character() = 0;
};

std::string PercentFormat(std::string_view text, PercentArguments& arguments);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_PERCENT_H_
