// Logs, read in pieces: a log can be larger than the memory, and a pipe has no end to wait for.
//
// Thread safety: one thread per input.

#ifndef SANITIZERS_EXPLAIN_INPUT_H_
#define SANITIZERS_EXPLAIN_INPUT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace sanitizers {

// Names are those of the command line: "-" is stdin. Errors are one line for people, Unavailable,
// "cannot read FILE: reason"; or Cancelled if a signal came meanwhile (console::InterruptedBy()).
class Input {
 public:
  // Whether it could be opened, as far as that can be told without opening a pipe, whose writer
  // would notice.
  static absl::Status Check(const std::string& name);
  static absl::StatusOr<Input> Open(const std::string& name);

  Input(Input&& other) noexcept;
  Input& operator=(Input&&) = delete;
  ~Input();

  // The next bytes, 1 MiB at most; none at the end. Valid until the next call.
  absl::StatusOr<std::string_view> Next();

 private:
  Input(std::string shown, int fd);
  absl::Status AwaitData() const;

  std::string shown_;
  int fd_;
  std::string buffer_;
};

// Bytes; -1 for what has no size of its own.
int64_t SizeOf(const std::string& name);
// Whether both are the same file, under whatever names.
bool SameFile(const std::string& a, const std::string& b);
// "standard input" for "-"; else the name, safe to print on one line.
std::string Shown(const std::string& name);

// For the small files beside the logs: baseline, suppressions, knowledge.
absl::StatusOr<std::string> ReadWhole(const std::string& name);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_INPUT_H_
