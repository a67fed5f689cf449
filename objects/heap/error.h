// The pending error of a thread: a kind and a message, as CPython's error indicator. A function
// that fails returns null (or -1) and leaves one here; the caller passes it on or clears it.
//
// Thread safety: belongs to one thread.

#ifndef OBJECTS_HEAP_ERROR_H_
#define OBJECTS_HEAP_ERROR_H_

#include <string>

namespace objects {

enum class ErrorKind {
  kNone,
  kAttributeError,
  kIndexError,
  kKeyError,
  kMemoryError,
  kOverflowError,
  kRuntimeError,
  kStopIteration,
  kSystemError,
  kTypeError,
  kValueError,
  kZeroDivisionError,
};

// "IndexError", …; "" for kNone.
const char* ErrorName(ErrorKind kind);

struct Error {
  ErrorKind kind = ErrorKind::kNone;
  std::string message;
};

}  // namespace objects

#endif  // OBJECTS_HEAP_ERROR_H_
