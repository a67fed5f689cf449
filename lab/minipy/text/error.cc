#include "lab/minipy/text/error.h"

namespace minipy::text {

const char* KindName(Kind kind) {
  switch (kind) {
    case Kind::kTypeError:
      return "TypeError";
    case Kind::kValueError:
      return "ValueError";
    case Kind::kKeyError:
      return "KeyError";
    case Kind::kIndexError:
      return "IndexError";
    case Kind::kLookupError:
      return "LookupError";
    case Kind::kOverflowError:
      return "OverflowError";
    case Kind::kUnicodeEncodeError:
      return "UnicodeEncodeError";
    case Kind::kUnicodeDecodeError:
      return "UnicodeDecodeError";
  }
  return "SystemError";
}

}  // namespace minipy::text
