#include "tests/cli/sandbox.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace fs = std::filesystem;

Sandbox::Sandbox() {
  std::string name = (fs::temp_directory_path() / "sandbox.XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("cannot make a folder like " + name);
  root_ = name;
  fs::create_directories(fs::path(root_) / "bin");
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void Sandbox::Copy(const std::string& path) {
  const fs::path to = fs::path(root_) / path;
  fs::create_directories(to.parent_path());
  fs::copy_file(InRepository(path), to);
}

void Sandbox::Fake(const std::string& tool, const std::string& body) {
  const std::string path = Write("bin/" + tool, "#!/usr/bin/env bash\n" + body + "\n");
  fs::permissions(path, fs::perms::owner_all);
}

std::string Sandbox::Write(const std::string& path, const std::string& content) {
  const fs::path to = fs::path(root_) / path;
  fs::create_directories(to.parent_path());
  std::ofstream(to) << content;
  return to.string();
}

bool Sandbox::Exists(const std::string& path) const { return fs::exists(fs::path(root_) / path); }

Ran Sandbox::Run(const std::string& command) const {
  const std::string script = root_ + "/bin/.command";
  std::ofstream(script) << "cd '" << root_ << "' && export PATH='" << root_ << "/bin':$PATH\n"
                        << command << "\n";
  FILE* pipe = popen(("bash '" + script + "' 2>&1 </dev/null").c_str(), "r");
  if (!pipe) throw std::runtime_error("cannot start bash");
  Ran ran;
  std::array<char, 4096> buffer;
  while (const size_t got = fread(buffer.data(), 1, buffer.size(), pipe)) {
    ran.output.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

std::string InRepository(const std::string& path) {
  return std::string(REPOSITORY_ROOT) + "/" + path;
}
