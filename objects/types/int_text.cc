// Digits to ints, and back.

#include <charconv>
#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/int_inline.h"
#include "objects/types/int_slots.h"
#include "objects/types/str.h"

namespace objects {
namespace {

// CPython's default for sys.set_int_max_str_digits: the conversion takes quadratic time.
constexpr size_t kMostDigits = 4300;
constexpr const char kLimit[] = "Exceeds the limit (4300 digits) for integer string conversion";
constexpr const char kRemedy[] = "; use sys.set_int_max_str_digits() to increase the limit";

bool PowerOfTwo(int base) { return (base & (base - 1)) == 0; }

}  // namespace

template <class S>
Object<S>* IntText<S>::Read(Thread<S>& thread, std::string_view digits, int base, bool negative) {
  int64_t small;
  const char* end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, small, base).ec == std::errc()) {
    return IntApi<S>::IntFromInt64(thread, negative ? -small : small);
  }
  if (!PowerOfTwo(base) && digits.size() > kMostDigits) {
    return thread.Fail(ErrorKind::kValueError,
                       absl::StrCat(kLimit, ": value has ", digits.size(), " digits", kRemedy));
  }
  bigint::Value value = bigint::FromDigits(digits, base);
  value.negative = negative;
  return IntSlots<S>::FromValue(thread, value);
}

template <class S>
Object<S>* IntText<S>::Write(Thread<S>& thread, Obj* object, int base) {
  if (IntApi<S>::IntFits64(object)) {
    char text[72];
    const auto end =
        std::to_chars(text, text + sizeof(text), IntApi<S>::IntValue(thread, object), base);
    return StrApi<S>::StrFromView(thread, {text, static_cast<size_t>(end.ptr - text)});
  }
  const bigint::Operand value = IntOperand(thread, object);
  // A digit is a little more than 3 bits: what is far beyond the limit is not converted in vain.
  const bool hopeless = bigint::BitLength(value) > static_cast<int64_t>(kMostDigits) * 4;
  std::string text;
  if (PowerOfTwo(base) || !hopeless) text = bigint::ToText(value, base);
  if (!PowerOfTwo(base) && (hopeless || text.size() - value.negative() > kMostDigits)) {
    return thread.Fail(ErrorKind::kValueError, absl::StrCat(kLimit, kRemedy));
  }
  return StrApi<S>::StrFromView(thread, text);
}

OBJECTS_INSTANTIATE(struct IntText)

}  // namespace objects
