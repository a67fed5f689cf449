// How this room says that Python would raise: a C++ exception with the Python exception's name and
// message. The caller that has objects turns it into a pending exception on the thread; it must
// not pass the room's border.
//
// Callbacks that the room calls (percent.h, template.h) may throw what they like: nothing here
// catches it.
//
// Thread safety: values.

#ifndef LAB_MINIPY_TEXT_ERROR_H_
#define LAB_MINIPY_TEXT_ERROR_H_

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace minipy::text {

enum class Kind {
  kTypeError,
  kValueError,
  kKeyError,
  kIndexError,
  kLookupError,
  kOverflowError,
  kUnicodeEncodeError,
  kUnicodeDecodeError,
};

// Python's name: "TypeError".
const char* KindName(Kind kind);

class Error : public std::runtime_error {
 public:
  Error(Kind kind, const std::string& message) : std::runtime_error(message), kind(kind) {}
  std::string message() const { return what(); }

  const Kind kind;
};

// UnicodeEncodeError and UnicodeDecodeError, with the attributes that Python gives them.
class CodecError : public Error {
 public:
  CodecError(Kind which, const std::string& message, std::string codec, int64_t from, int64_t to,
             std::string why)
      : Error(which, message),
        encoding(std::move(codec)),
        start(from),
        end(to),
        reason(std::move(why)) {}

  const std::string encoding;
  const int64_t start;  // code points when encoding, bytes when decoding
  const int64_t end;
  const std::string reason;
};

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_ERROR_H_
