// The pending error of a thread, as CPython's error indicator: a kind and a message, which become
// an exception object only when somebody wants to look at one. A function that fails returns null
// (or -1) and leaves one here; the caller passes it on or clears it.
//
// Thread safety: belongs to one thread.

#ifndef OBJECTS_HEAP_ERROR_H_
#define OBJECTS_HEAP_ERROR_H_

#include <string>

namespace objects {

// Every built-in exception: its name and its base (Python 3.11, "Exception hierarchy"), bases
// first.
#define OBJECTS_FOR_EACH_ERROR(X)            \
  X(BaseException, BaseException)            \
  X(GeneratorExit, BaseException)            \
  X(KeyboardInterrupt, BaseException)        \
  X(SystemExit, BaseException)               \
  X(Exception, BaseException)                \
  X(ArithmeticError, Exception)              \
  X(FloatingPointError, ArithmeticError)     \
  X(OverflowError, ArithmeticError)          \
  X(ZeroDivisionError, ArithmeticError)      \
  X(AssertionError, Exception)               \
  X(AttributeError, Exception)               \
  X(BufferError, Exception)                  \
  X(EOFError, Exception)                     \
  X(ImportError, Exception)                  \
  X(ModuleNotFoundError, ImportError)        \
  X(LookupError, Exception)                  \
  X(IndexError, LookupError)                 \
  X(KeyError, LookupError)                   \
  X(MemoryError, Exception)                  \
  X(NameError, Exception)                    \
  X(UnboundLocalError, NameError)            \
  X(OSError, Exception)                      \
  X(BlockingIOError, OSError)                \
  X(ChildProcessError, OSError)              \
  X(ConnectionError, OSError)                \
  X(BrokenPipeError, ConnectionError)        \
  X(ConnectionAbortedError, ConnectionError) \
  X(ConnectionRefusedError, ConnectionError) \
  X(ConnectionResetError, ConnectionError)   \
  X(FileExistsError, OSError)                \
  X(FileNotFoundError, OSError)              \
  X(InterruptedError, OSError)               \
  X(IsADirectoryError, OSError)              \
  X(NotADirectoryError, OSError)             \
  X(PermissionError, OSError)                \
  X(ProcessLookupError, OSError)             \
  X(TimeoutError, OSError)                   \
  X(ReferenceError, Exception)               \
  X(RuntimeError, Exception)                 \
  X(NotImplementedError, RuntimeError)       \
  X(RecursionError, RuntimeError)            \
  X(StopIteration, Exception)                \
  X(StopAsyncIteration, Exception)           \
  X(SyntaxError, Exception)                  \
  X(IndentationError, SyntaxError)           \
  X(TabError, IndentationError)              \
  X(SystemError, Exception)                  \
  X(TypeError, Exception)                    \
  X(ValueError, Exception)                   \
  X(UnicodeError, ValueError)                \
  X(UnicodeDecodeError, UnicodeError)        \
  X(UnicodeEncodeError, UnicodeError)        \
  X(Warning, Exception)                      \
  X(BytesWarning, Warning)                   \
  X(DeprecationWarning, Warning)             \
  X(EncodingWarning, Warning)                \
  X(FutureWarning, Warning)                  \
  X(ImportWarning, Warning)                  \
  X(PendingDeprecationWarning, Warning)      \
  X(ResourceWarning, Warning)                \
  X(RuntimeWarning, Warning)                 \
  X(SyntaxWarning, Warning)                  \
  X(UnicodeWarning, Warning)                 \
  X(UserWarning, Warning)

enum class ErrorKind {
  kNone,
#define OBJECTS_ERROR_KIND(Name, Base) k##Name,
  OBJECTS_FOR_EACH_ERROR(OBJECTS_ERROR_KIND)
#undef OBJECTS_ERROR_KIND
      kRaised,  // an exception object is pending, whatever its class
};
inline constexpr int kErrorKinds = static_cast<int>(ErrorKind::kRaised);

// "IndexError", …; "" for kNone and kRaised.
const char* ErrorName(ErrorKind kind);
// kNone for kBaseException, kNone and kRaised.
ErrorKind ErrorBase(ErrorKind kind);

struct Error {
  ErrorKind kind = ErrorKind::kNone;
  std::string message;
};

}  // namespace objects

#endif  // OBJECTS_HEAP_ERROR_H_
