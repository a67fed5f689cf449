// Numbers of the object model as the text room sees them.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_NUMBERS_H_
#define LAB_MINIPY_LIBRARY_NUMBERS_H_

#include "lab/minipy/host/host.h"
#include "lab/minipy/text/integer.h"

namespace minipy {

// Owns the int while somebody formats it.
class HostInteger : public text::IntegerValue {
 public:
  HostInteger(Host& py, View integer) : py_(py), integer_(integer) {}
  bool Negative() const override { return Digits(16, true).starts_with('-'); }
  std::string Digits(int base) const override { return Digits(base, false); }
  std::optional<int64_t> Small() const override {
    if (!py_.FitsInt64(integer_)) return std::nullopt;
    return py_.AsInt64(integer_);
  }
  double AsDouble() const override { return py_.AsDouble(integer_); }

 private:
  std::string Digits(int base, bool sign) const {
    std::string digits = py_.IntDigits(integer_, base);
    if (!sign && digits.starts_with('-')) digits.erase(0, 1);
    return digits;
  }

  Host& py_;
  Ref integer_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_NUMBERS_H_
