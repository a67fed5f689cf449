#include "tests/sanitizers/samples/surroundings.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

namespace sanitizers {
namespace {

using Line = std::string;
using OneLine = std::function<Line(const Line&, int number)>;

std::function<std::string(const std::string&)> EachLine(OneLine change) {
  return [change](const std::string& text) {
    std::string wrapped;
    int number = 0;
    for (const Line& line : LinesOf(text)) absl::StrAppend(&wrapped, change(line, ++number), "\n");
    return wrapped;
  };
}

std::function<std::string(const std::string&)> Prefix(const std::string& prefix) {
  return EachLine([prefix](const Line& line, int) { return prefix + line; });
}

// Something of the program's own behind every third line.
std::function<std::string(const std::string&)> Between(const std::string& noise) {
  return EachLine([noise](const Line& line, int number) {
    return number % 3 == 0 ? absl::StrCat(line, "\n", noise) : line;
  });
}

size_t Indentation(const Line& line) { return std::min(line.find_first_not_of(' '), line.size()); }

Line Coloured(const Line& line, int number) {
  Line coloured = absl::StrCat("\x1b[1;3", number % 8, "m");
  for (size_t at = 0; at < line.size(); at += 11) {
    absl::StrAppend(&coloured, line.substr(at, 11), "\x1b[1m\x1b[0m");
  }
  return coloured;
}

bool IsRuler(const Line& line) {
  return line.size() > 2 && line.find_first_not_of('=') == line.npos;
}

// The program printed without a newline before the report began. Where a title has its own ruler,
// that line is hit; where it has none, the title.
std::string Glued(const std::string& text) {
  return EachLine([](const Line& line, int) {
    const bool title = absl::StartsWith(line, "==") && absl::StrContains(line, "==ERROR: ");
    return title || absl::StartsWith(line, "WARNING: ThreadSanitizer: ") ? "DONE" + line : line;
  })(text);
}

std::string Without(const std::string& text, const std::function<bool(const Line&)>& unwanted) {
  std::vector<Line> lines = LinesOf(text);
  lines.erase(std::remove_if(lines.begin(), lines.end(), unwanted), lines.end());
  return absl::StrCat(absl::StrJoin(lines, "\n"), "\n");
}

std::string GitLab(const std::string& text) {
  const std::string begin = "section_start:1763780645:step_script\r\x1b[0K\x1b[0;m$ ./test\n";
  return absl::StrCat(
      "Running with gitlab-runner 17.5\n", begin, text, text.ends_with("\n") ? "" : "\n",
      "section_end:1763780646:step_script\r\x1b[0KERROR: Job failed: exit code 1\n");
}

std::string Bazel(const std::string& text) {
  const std::string ruler(80, '=');
  return absl::StrCat("FAIL: //a:b_test (see /x/test.log)\n",
                      "==================== Test output for //a:b_test:\n", text,
                      text.ends_with("\n") ? "" : "\n", ruler, "\n",
                      "//a:b_test                      FAILED in 0.3s\n");
}

// A prefix with the time in it, which moves on every second line.
std::function<std::string(const std::string&)> Clock(const std::string& before,
                                                     const std::string& after) {
  return EachLine([before, after](const Line& line, int number) {
    const int minute = number / 120 % 60, second = number / 2 % 60;
    return absl::StrCat(before, absl::Dec(minute, absl::kZeroPad2), ":",
                        absl::Dec(second, absl::kZeroPad2), after, line);
  });
}

Line Buildkite(const Line& line, int number) {
  return absl::StrCat("\x1b_bk;t=1763780645", absl::Dec(number % 1000, absl::kZeroPad3), "\x07",
                      line);
}

std::vector<Surrounding> OfCollectors() {
  return {
      {"GitHubActions", Clock("2026-11-22T03:", ".1234567Z ")},
      {"AzurePipelines", Clock("2026-11-22T03:", ".1234567Z ##[error]")},
      {"GitHubError", Prefix("##[error]")},
      {"GitLabSections", GitLab},
      {"GitLabTimestamps", Clock("2026-11-22T03:", ".123456Z 01O ")},
      {"Jenkins", Clock("[12:", "] ")},
      {"JenkinsPipeline", Clock("[2026-11-22T03:", ".123Z] ")},
      {"Buildkite", EachLine(Buildkite)},
      {"DockerCompose", Prefix("web_1  | ")},
      {"DockerComposeColoured", Prefix("\x1b[36mweb-1  | \x1b[0m")},
      {"Pytest", Prefix("E   ")},
      {"CtestVerbose", Prefix("12: ")},
      {"Bazel", Bazel},
      {"Syslog", Clock("Nov 22 03:", " host prog[123]: ")},
      {"Journald", Clock("2026-11-22T03:", "+0000 host prog[123]: ")},
      {"Logcat", Clock("11-22 03:", ".678  1234  1250 I prog    : ")},
      {"Kubernetes", Prefix("[pod/web-7d9f/app] ")},
      {"Quoted", Prefix("> ")},
      {"Cargo", Prefix("    ")},
  };
}

std::vector<Surrounding> OfTerminalsAndEditors() {
  return {
      {"ColoursEverywhere", EachLine(Coloured)},
      {"CarriageReturns", EachLine([](const Line& line, int) { return line + "\r"; })},
      {"Tabs", EachLine([](const Line& line, int) {
         const size_t blanks = Indentation(line);
         return std::string((blanks + 3) / 4, '\t') + line.substr(blanks);
       })},
      {"IndentationStripped",
       EachLine([](const Line& line, int) { return line.substr(Indentation(line)); })},
      {"IndentationAdded", Prefix("        ")},
      {"TrailingBlanks", EachLine([](const Line& line, int) { return line + "  \t"; })},
      {"NoRulers", [](const std::string& text) { return Without(text, IsRuler); }},
      {"NoEmptyLines",
       [](const std::string& text) {
         return Without(text, [](const Line& line) { return line.empty(); });
       }},
      {"DoubleSpaced", EachLine([](const Line& line, int) { return line + "\n"; })},
      {"NoLastNewline", [](const std::string& text) { return absl::StrJoin(LinesOf(text), "\n"); }},
  };
}

std::vector<Surrounding> OfTheProgram() {
  using namespace std::string_literals;
  return {
      {"GluedTitle", Glued},
      {"OutputBetween", Between("[worker] 17 items done, 3 to go")},
      {"NumbersBetween", Between("0x7f00: 12 34 #5 of 6")},
      {"RulersOfOthers", Between("--------------------------------------")},
      {"TestsBetween", Between("[ RUN      ] Basket.Holds")},
      {"ZerosAndBrokenUtf8", Between("\0\xff\xfe\xc3\x28 \0\x80 binary \xf0\x9f"s)},
      {"LongLines", Between(std::string(20000, 'x') + " y")},
      {"FramesOfOthers", Between("gdb> #0  0x00005555 in wait () at wait.c:7")},
      {"AVeryLongLine",
       [](const std::string& text) {
         return absl::StrCat(std::string(256 << 10, '='), "\n", text, "\n",
                             std::string(256 << 10, '#'), "\n");
       }},
  };
}

}  // namespace

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines = absl::StrSplit(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string Interleaved(const std::string& first, const std::string& first_prefix,
                        const std::string& second, const std::string& second_prefix) {
  const std::vector<std::string> one = LinesOf(first), other = LinesOf(second);
  std::string text;
  for (size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
    if (i < one.size()) absl::StrAppend(&text, first_prefix, one[i], "\n");
    if (i < other.size()) absl::StrAppend(&text, second_prefix, other[i], "\n");
  }
  return text;
}

const std::vector<Surrounding>& Surroundings() {
  static const std::vector<Surrounding> all = [] {
    std::vector<Surrounding> surroundings = OfCollectors();
    for (const auto& more : {OfTerminalsAndEditors(), OfTheProgram()}) {
      surroundings.insert(surroundings.end(), more.begin(), more.end());
    }
    return surroundings;
  }();
  return all;
}

}  // namespace sanitizers
