// Input that is large, strange, slow or interrupted.

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <random>
#include <string>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/sanitizers/explain/command.h"

namespace sanitizers {
namespace {

using nlohmann::json;
using shell::Contents;
using shell::Folder;

// A pipe that never ends: the test holds both of its sides open.
class EndlessPipe {
 public:
  explicit EndlessPipe(const std::string& path) {
    if (mkfifo(path.c_str(), 0600) != 0) std::abort();
    fd_ = open(path.c_str(), O_RDWR | O_CLOEXEC);
  }
  ~EndlessPipe() { close(fd_); }
  EndlessPipe(const EndlessPipe&) = delete;
  EndlessPipe& operator=(const EndlessPipe&) = delete;

  // Returns when the reader has taken all of it; false if it never does.
  bool Write(const std::string& text) const {
    if (write(fd_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) return false;
    for (int waited_ms = 0; waited_ms < 20'000; ++waited_ms) {
      int left = 0;
      if (ioctl(fd_, FIONREAD, &left) != 0) return false;
      if (left == 0) return true;
      usleep(1000);
    }
    return false;
  }

 private:
  int fd_;
};

TEST(Stream, CtrlCSaysHowFarItGotAndWritesNothing) {
  const Folder folder;
  const EndlessPipe pipe(folder.Path("pipe"));
  const std::string old = folder.Write("out", "old");
  for (const auto& [signal, exit] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
    Started explain("exec $EXPLAIN --output=" + old + " " + folder.Path("pipe"));
    EXPECT_TRUE(pipe.Write(RaceIn("a.cc")));
    kill(explain.pid(), signal);
    const Shown shown = explain.Wait();
    EXPECT_EQ(shown.exit, exit);
    EXPECT_EQ(shown.out, "");
    EXPECT_EQ(shown.err, "explain: interrupted after " + std::to_string(RaceIn("a.cc").size()) +
                             " bytes, in " + folder.Path("pipe") +
                             ", with 1 finding; nothing was written\n");
    EXPECT_EQ(Contents(old), "old");
    EXPECT_EQ(folder.List(), "out pipe");
  }
}

TEST(Stream, ALineWithoutEndIsReadInBoundedMemory) {
  const Folder folder;
  const std::string log = folder.Write("a.log", "\n" + RaceIn("a.cc"));
  // A sanitizer reserves more address space than any limit lets it have.
  const std::string limit = SANITIZED ? "" : "ulimit -v 300000; ";
  const Shown shown =
      Started(limit + "{ head -c 100000000 /dev/zero | tr '\\0' x; cat " + log + "; } | $EXPLAIN")
          .Wait();
  EXPECT_EQ(shown.exit, 1);
  EXPECT_EQ(shown.err, "explain: 1 finding in 1 report\n");
}

TEST(Stream, GarbageAroundAReportDoesNotHideIt) {
  std::mt19937 random(7);
  std::string noise(4 << 20, '\0');
  for (char& c : noise) c = static_cast<char>(random());
  const Folder folder;
  const std::string log =
      folder.Write("a.log", noise + "\n" + RaceIn("a.cc") + noise + "\n" + RaceIn("\xff\xfe.cc"));
  for (const std::string format : {"text", "json", "sarif", "markdown"}) {
    const Shown shown = Explained("--format=" + format + " " + log);
    EXPECT_EQ(shown.exit, 1);
    EXPECT_EQ(shown.err, "explain: 2 findings in 2 reports\n");
    EXPECT_TRUE(Has(shown.out, "a.cc")) << format;
    if (format == "json" || format == "sarif") {
      EXPECT_FALSE(json::parse(shown.out, nullptr, false).is_discarded()) << format;
    }
  }
}

TEST(Stream, GarbageAloneIsNoReport) {
  const Shown shown = Explained("--format=json /bin/sh");
  EXPECT_EQ(shown.exit, 0);
  EXPECT_EQ(json::parse(shown.out, nullptr, false)["findings"], json::array());
}

TEST(Stream, AReportThatIsCutOffIsAFindingStill) {
  const Folder folder;
  const std::string race = RaceIn("a.cc");
  const Shown shown = Explained(folder.Write("a.log", race.substr(0, race.find("Location"))));
  EXPECT_EQ(shown.exit, 1);
  EXPECT_TRUE(Has(shown.out, "a.cc:12")) << shown.out;
}

TEST(Stream, ATerminalIsToldWhatIsWaitedFor) {
  const std::string command = "script -qec '$EXPLAIN' /dev/null < /dev/null";
  EXPECT_TRUE(Has(Started(command).Wait().out, "explain: waiting for a log on standard input"));
  EXPECT_FALSE(Has(Explained("< /dev/null").err, "waiting"));
}

TEST(Stream, ATerminalSeesTheProgressOfALargeLog) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc"));
  const auto on_terminal = [&](const std::string& arguments) {
    return Started("TERM=xterm script -qec '$EXPLAIN " + arguments + " " + log +
                   " > /dev/null' /dev/null < /dev/null")
        .Wait()
        .out;
  };
  EXPECT_FALSE(Has(on_terminal(""), "MB read"));
  ASSERT_EQ(truncate(log.c_str(), 60'000'000), 0);
  EXPECT_TRUE(Has(on_terminal(""), " of 60 MB read, 1 finding"));
  EXPECT_FALSE(Has(on_terminal("--quiet"), "MB read"));
  EXPECT_FALSE(Has(Explained(log).err, "MB read"));
}

}  // namespace
}  // namespace sanitizers
