// The program's stdout and stderr: buffered as Python's are, by block or by line.
//
// Thread safety: any thread. Writing is under a mutex, so a print is never torn; it also orders the
// threads that print, as CPython's buffered streams do.

#ifndef LAB_MINIPY_VM_OUTPUT_H_
#define LAB_MINIPY_VM_OUTPUT_H_

#include <string>
#include <string_view>

#include "objects/base/mutex.h"

namespace minipy {

class Output {
 public:
  explicit Output(int fd);
  // Both return 0, or the errno of a write that failed; what could not be written is dropped.
  int Write(std::string_view text);
  int Flush();

 private:
  int FlushLocked() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  static constexpr size_t kBlock = 8192;
  const int fd_;
  const bool by_line_;
  objects::Mutex mutex_;
  std::string buffer_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_OUTPUT_H_
