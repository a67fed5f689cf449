// A file that is written whole or not at all. What is there already stays as it was until its
// successor is complete and on the disk: a full disk or Ctrl-C costs nobody the old result.
//
// Thread safety: one thread.

#ifndef SANITIZERS_CONSOLE_WHOLE_FILE_H_
#define SANITIZERS_CONSOLE_WHOLE_FILE_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace console {

class WholeFile {
 public:
  // Makes a temporary file beside `path`, so that an unwritable folder is known before any
  // work is done. A symbolic link is followed. What is no regular file (a device, a pipe) cannot
  // be replaced and is written in place. Unavailable: why not, as the system says it.
  static absl::StatusOr<WholeFile> Create(const std::string& path);

  WholeFile(WholeFile&& other) noexcept;
  WholeFile& operator=(WholeFile&&) = delete;
  // Without Commit() the folder is left as it was found.
  ~WholeFile();

  // Writes and puts the file in its place. Call once. Cancelled: a signal came (InterruptedBy()).
  absl::Status Commit(std::string_view content);

 private:
  WholeFile(std::string path, std::string beside, int fd);
  absl::Status Replace();

  std::string path_;
  std::string beside_;  // the temporary file; "" if `path_` itself is written
  int fd_;
};

}  // namespace console

#endif  // SANITIZERS_CONSOLE_WHOLE_FILE_H_
