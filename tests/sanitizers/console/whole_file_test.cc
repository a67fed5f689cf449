// A file is its old self or its new self, never anything between, and nothing is left beside it.

#include "sanitizers/console/whole_file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "gtest/gtest.h"
#include "sanitizers/console/interrupt.h"
#include "tests/shell/shell.h"

namespace console {
namespace {

using shell::Contents;
using shell::Folder;

absl::Status WriteWhole(const std::string& path, const std::string& content) {
  absl::StatusOr<WholeFile> file = WholeFile::Create(path);
  return file.ok() ? file->Commit(content) : file.status();
}

// Files may not grow beyond `bytes`: what a full disk does, without filling one.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    CatchInterrupts();
    getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit small = {bytes, old_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &old_);
    RestoreDefaultSignals();
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit old_ = {};
};

mode_t ModeOf(const std::string& path) {
  struct stat found = {};
  stat(path.c_str(), &found);
  return found.st_mode & 07777;
}

TEST(WholeFile, IsMadeOrReplaced) {
  const Folder folder;
  EXPECT_TRUE(WriteWhole(folder.Path("a"), "first, longer").ok());
  EXPECT_TRUE(WriteWhole(folder.Path("a"), "second").ok());
  EXPECT_EQ(Contents(folder.Path("a")), "second");
  EXPECT_EQ(folder.List(), "a");
}

TEST(WholeFile, IsNotThereBeforeItIsComplete) {
  const Folder folder;
  folder.Write("a", "old");
  {
    absl::StatusOr<WholeFile> file = WholeFile::Create(folder.Path("a"));
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(Contents(folder.Path("a")), "old");
  }
  EXPECT_EQ(Contents(folder.Path("a")), "old");
  EXPECT_EQ(folder.List(), "a");
}

TEST(WholeFile, AFullDiskKeepsTheOldOne) {
  const Folder folder;
  folder.Write("a", "old");
  {
    const FullDisk full(1000);
    const absl::Status status = WriteWhole(folder.Path("a"), std::string(5000, 'x'));
    EXPECT_EQ(std::string(status.message()), "File too large");
  }
  EXPECT_EQ(Contents(folder.Path("a")), "old");
  EXPECT_EQ(folder.List(), "a");
}

TEST(WholeFile, ADeviceIsWrittenInPlace) {
  EXPECT_TRUE(WriteWhole("/dev/null", "x").ok());
  struct stat device = {};
  stat("/dev/null", &device);
  EXPECT_TRUE(S_ISCHR(device.st_mode));
  EXPECT_EQ(std::string(WriteWhole("/dev/full", "x").message()), "No space left on device");
}

TEST(WholeFile, SaysWhyAPlaceCannotBeWritten) {
  const Folder folder;
  folder.Write("a", "");
  EXPECT_EQ(std::string(WriteWhole(folder.Path("no/such"), "").message()),
            "No such file or directory");
  EXPECT_EQ(std::string(WriteWhole(folder.Path("a/b"), "").message()), "Not a directory");
  EXPECT_EQ(std::string(WriteWhole(folder.path(), "").message()), "Is a directory");
}

TEST(WholeFile, KeepsTheModeOfTheOldOneAndObeysTheUmask) {
  const Folder folder;
  chmod(folder.Write("a", "").c_str(), 0640);
  EXPECT_TRUE(WriteWhole(folder.Path("a"), "x").ok());
  EXPECT_EQ(ModeOf(folder.Path("a")), 0640u);
  const mode_t mask = umask(027);
  EXPECT_TRUE(WriteWhole(folder.Path("b"), "x").ok());
  umask(mask);
  EXPECT_EQ(ModeOf(folder.Path("b")), 0640u);
}

TEST(WholeFile, AReadOnlyFileStaysAsItIs) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write anything";
  const Folder folder;
  chmod(folder.Write("a", "old").c_str(), 0444);
  EXPECT_EQ(std::string(WriteWhole(folder.Path("a"), "x").message()), "Permission denied");
  EXPECT_EQ(Contents(folder.Path("a")), "old");
}

TEST(WholeFile, ALinkStaysALink) {
  const Folder folder;
  folder.Write("a", "old");
  ASSERT_EQ(symlink("a", folder.Path("link").c_str()), 0);
  EXPECT_TRUE(WriteWhole(folder.Path("link"), "new").ok());
  EXPECT_EQ(Contents(folder.Path("a")), "new");
  struct stat link = {};
  lstat(folder.Path("link").c_str(), &link);
  EXPECT_TRUE(S_ISLNK(link.st_mode));
}

}  // namespace
}  // namespace console
