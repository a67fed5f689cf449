// A folder in which the house's scripts run with made-up tools: a compiler that fails, an apt-get
// without network. So their errors are tested without a broken machine.
//
// Thread safety: one thread. Runs bash; leaves nothing behind.

#ifndef TESTS_CLI_SANDBOX_H_
#define TESTS_CLI_SANDBOX_H_

#include <string>

// What a command did. `output` is stdout and stderr as one stream.
struct Ran {
  int exit = -1;  // 128 + n if a signal ended it, as a shell says it
  std::string output;
};

class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  // Copies a script of the repository to the same place in here. A script finds its root by its own
  // place, so the copy works on the sandbox and not on the build that is running this test.
  void Copy(const std::string& path);

  // Puts a bash script in front of the real tools of that name.
  void Fake(const std::string& tool, const std::string& body);

  // Writes a file; returns its path.
  std::string Write(const std::string& path, const std::string& content);

  bool Exists(const std::string& path) const;

  // Runs the command line under bash, in here, with the fakes first in PATH.
  Ran Run(const std::string& command) const;

 private:
  std::string root_;
};

// Path of a file in the repository.
std::string InRepository(const std::string& path);

#endif  // TESTS_CLI_SANDBOX_H_
