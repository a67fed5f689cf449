// Runs a command as a person would, and keeps what it printed.
//
// Thread safety: one thread; uses fork.

#ifndef TESTS_SHELL_SHELL_H_
#define TESTS_SHELL_SHELL_H_

#include <sys/types.h>

#include <map>
#include <string>

namespace shell {

struct Shown {
  int exit = -1;  // 128 + signal if a signal ended it
  std::string out;
  std::string err;
};

// A command on its way. stdout and stderr go to files, so that nothing blocks.
class Started {
 public:
  // `sh -c command` with `variables` in its environment. The shell replaces itself: pid() is the
  // program's if the command begins with exec.
  explicit Started(const std::string& command,
                   const std::map<std::string, std::string>& variables = {});
  pid_t pid() const { return pid_; }
  Shown Wait();
  // Waits until `part` is on stderr; false if the command ended, or a minute passed, without it.
  bool AwaitOnStderr(const std::string& part);

 private:
  std::string folder_;
  pid_t pid_;
};

// A folder that goes away with what is in it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }
  std::string Path(const std::string& name) const { return path_ + "/" + name; }
  // Writes a file; returns its path.
  std::string Write(const std::string& name, const std::string& content) const;
  // Names of what is in it, sorted, with a blank between them.
  std::string List() const;

 private:
  std::string path_;
};

std::string Contents(const std::string& path);

}  // namespace shell

#endif  // TESTS_SHELL_SHELL_H_
