// A log can end anywhere: a job is killed, a file is full. What had been printed by then is read,
// and a report that had not ended is marked truncated.

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"
#include "tests/sanitizers/samples/corpus.h"
#include "tests/sanitizers/samples/surroundings.h"

namespace sanitizers {
namespace {

bool IsFrame(const std::string& line) {
  const size_t at = line.find_first_not_of(" \t*\x1b[01m");
  return at != line.npos && line[at] == '#' && at + 1 < line.size() && line[at + 1] >= '0' &&
         line[at + 1] <= '9';
}

int FramesOf(const Report& report) {
  size_t frames = 0;
  for (const Stack& stack : report.stacks) frames += stack.frames.size();
  return static_cast<int>(frames);
}

// A sample, cut behind its line number `cut`.
class Cut {
 public:
  Cut(const std::vector<std::string>& lines, const std::vector<Report>& whole, int64_t cut)
      : lines_(lines), whole_(whole), cut_(cut) {}

  // "" if what is read of it is what had been printed.
  std::string Complaint() const {
    std::string text;
    for (int64_t i = 0; i < cut_; ++i) absl::StrAppend(&text, lines_[i], "\n");
    const std::vector<Report> got = ReadAll(text);
    size_t begun = 0;
    for (const Report& report : whole_) begun += report.first_line <= cut_;
    const bool signal = EndsInASignal();
    if (got.size() != begun + signal) {
      return absl::StrCat(got.size(), " reports of ", begun + signal);
    }
    if (signal && (got.back().kind != "deadly-signal" || !got.back().truncated)) {
      return absl::StrCat("kind ", got.back().kind, " instead of deadly-signal");
    }
    for (size_t i = 0; i < begun; ++i) {
      const std::string complaint = Compare(whole_[i], got[i]);
      if (!complaint.empty()) return absl::StrCat("report ", i + 1, ": ", complaint);
    }
    return "";
  }

 private:
  // "AddressSanitizer:DEADLYSIGNAL", and the title that says which one is still to come.
  bool EndsInASignal() const {
    int64_t last = cut_ - 1;
    while (last > 0 && lines_[last].find_first_not_of('=') == std::string::npos) --last;
    return last >= 0 && absl::EndsWith(lines_[last], "Sanitizer:DEADLYSIGNAL");
  }

  std::string Compare(const Report& whole, const Report& got) const {
    const int64_t last = std::min(cut_, whole.last_line);
    if (got.kind != whole.kind && !(cut_ < whole.last_line && ToldLater(got.kind, whole.kind))) {
      return absl::StrCat("kind ", got.kind, " instead of ", whole.kind);
    }
    int frames = 0;
    bool summary = false;
    for (int64_t i = whole.first_line; i <= last; ++i) {
      frames += IsFrame(lines_[i - 1]);
      summary |= absl::StrContains(lines_[i - 1], "SUMMARY: ");
    }
    if (FramesOf(got) != frames) {
      return absl::StrCat(FramesOf(got), " frames of ", frames);
    }
    if (cut_ >= whole.last_line || summary) {
      if (got.truncated != whole.truncated) return got.truncated ? "truncated" : "whole";
    } else if (!got.truncated && !whole.summary.empty() && !IsOneLine(whole)) {
      return "not marked truncated";
    }
    return "";
  }

  // UBSan says behind its title which of two kinds of "never null" was meant, and in its summary
  // alone what was divided by zero.
  static bool ToldLater(const std::string& title, const std::string& kind) {
    return (kind == "float-divide-by-zero" && title == "integer-divide-by-zero") ||
           (kind == "nullability" && absl::StrContains(title, "nonnull-attribute"));
  }

  // UBSan's line is a whole report; whether stacks and a summary follow is for its options to say.
  static bool IsOneLine(const Report& report) { return report.place.line > 0; }

  const std::vector<std::string>& lines_;
  const std::vector<Report>& whole_;
  const int64_t cut_;
};

class CutSamples : public testing::TestWithParam<Sample> {};

TEST_P(CutSamples, KeepWhatHadBeenPrinted) {
  const std::vector<std::string> lines = LinesOf(GetParam().Text());
  const std::vector<Report> whole = ReadAll(GetParam().Text());
  for (int64_t cut = 0; cut <= static_cast<int64_t>(lines.size()); ++cut) {
    const std::string complaint = Cut(lines, whole, cut).Complaint();
    ASSERT_EQ(complaint, "") << "cut behind line " << cut;
  }
}

// Every second will do: the samples of one compiler are much like those of another.
std::vector<Sample> EverySecond() {
  std::vector<Sample> samples;
  for (size_t i = 0; i < Corpus().size(); i += 2) {
    if (!absl::StrContains(Corpus()[i].name, "logcat")) samples.push_back(Corpus()[i]);
  }
  return samples;
}

INSTANTIATE_TEST_SUITE_P(Sanitizers, CutSamples, testing::ValuesIn(EverySecond()),
                         [](const testing::TestParamInfo<Sample>& info) {
                           return TestName(info.param);
                         });

}  // namespace
}  // namespace sanitizers
