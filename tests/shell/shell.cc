#include "tests/shell/shell.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

namespace shell {
namespace {

constexpr std::chrono::seconds kLongestWait{60};  // of a test that has failed

std::string NewFolder() {
  std::string name = std::filesystem::temp_directory_path() / "shell_test_XXXXXX";
  if (mkdtemp(name.data()) == nullptr) std::abort();
  return name;
}

void SendTo(const std::string& path, int fd) {
  const int file = open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  dup2(file, fd);
}

}  // namespace

std::string Contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Started::Started(const std::string& command, const std::map<std::string, std::string>& variables)
    : folder_(NewFolder()), pid_(fork()) {
  if (pid_ != 0) return;
  SendTo(folder_ + "/out", 1);
  SendTo(folder_ + "/err", 2);
  for (const auto& [name, value] : variables) setenv(name.c_str(), value.c_str(), 1);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(127);
}

Shown Started::Wait() {
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  Shown shown{WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
              Contents(folder_ + "/out"), Contents(folder_ + "/err")};
  std::filesystem::remove_all(folder_);
  return shown;
}

bool Started::AwaitOnStderr(const std::string& part) {
  const auto deadline = std::chrono::steady_clock::now() + kLongestWait;
  while (Contents(folder_ + "/err").find(part) == std::string::npos) {
    siginfo_t ended = {};
    // WNOWAIT: the end is left for Wait() to see.
    if (waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 ||
        ended.si_pid != 0 || std::chrono::steady_clock::now() > deadline) {
      return Contents(folder_ + "/err").find(part) != std::string::npos;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

Folder::Folder() : path_(NewFolder()) {}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::Write(const std::string& name, const std::string& content) const {
  std::ofstream(Path(name), std::ios::binary) << content;
  return Path(name);
}

std::string Folder::List() const {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    names.insert(entry.path().filename().string());
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " ") + name;
  return list;
}

}  // namespace shell
