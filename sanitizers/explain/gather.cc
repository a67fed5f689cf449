#include "sanitizers/explain/gather.h"

#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/status_line.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/input.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

using console::Cat;
using console::Thousands;

constexpr int64_t kMegabyte = 1'000'000;
constexpr int64_t kWorthProgress = 50 * kMegabyte;

// "12 findings", "1 report"
std::string Count(size_t count, std::string_view one) {
  return Cat(Thousands(static_cast<int64_t>(count)), " ", one, count == 1 ? "" : "s");
}

class Progress {
 public:
  explicit Progress(const Command& command) : quiet_(command.quiet) {
    for (const std::string& input : command.inputs) {
      const int64_t size = SizeOf(input);
      total_ = size < 0 || total_ < 0 ? -1 : total_ + size;
    }
  }

  void Show(const Gathered& gathered) {
    if (quiet_ || (gathered.bytes < kWorthProgress && total_ < kWorthProgress)) return;
    if (!line_.Due()) return;
    const std::string of = total_ < 0 ? "" : Cat("of ", Thousands(total_ / kMegabyte), " ");
    line_.Draw(Cat("explain: ", Thousands(gathered.bytes / kMegabyte), " ", of, "MB read, ",
                   Count(gathered.collection.findings().size(), "finding")));
  }

 private:
  const bool quiet_;
  int64_t total_ = 0;  // -1: an input has no size, and nobody knows
  console::StatusLine line_;
};

void Collect(Report report, const Knowledge& knowledge, const ExplainOptions& options,
             Gathered& gathered) {
  ++gathered.reports;
  const std::string test = report.test;
  for (Finding& finding : Explain(std::move(report), knowledge, options)) {
    const size_t index = gathered.collection.Add(std::move(finding));
    gathered.passed_tests.Printed(test, index);
  }
}

// What `>` of some Windows shells writes: a byte order mark, or ASCII with a zero beside each
// letter. No report would be found in it, and that would look like a clean run.
bool IsUtf16(std::string_view text) {
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return true;
  constexpr size_t kLooked = 64;
  if (text.size() < kLooked) return false;
  size_t even = 0, odd = 0;
  for (size_t i = 0; i < kLooked; i += 2) {
    even += text[i] == '\0';
    odd += text[i + 1] == '\0';
  }
  return (even == 0 && odd == kLooked / 2) || (odd == 0 && even == kLooked / 2);
}

absl::Status HowFar(const std::string& input, const Gathered& gathered) {
  return absl::CancelledError(
      Cat("interrupted after ", Thousands(gathered.bytes), " bytes, in ", Shown(input), ", with ",
          Count(gathered.collection.findings().size(), "finding"), "; nothing was written"));
}

absl::Status ReadInput(const std::string& name, const Knowledge& knowledge,
                       const ExplainOptions& options, Progress& progress, Gathered& gathered) {
  absl::StatusOr<Input> input = Input::Open(name);
  if (!input.ok()) return input.status();
  Reader reader(
      name == "-" ? "" : name,
      [&](Report report) { Collect(std::move(report), knowledge, options, gathered); },
      [&](const TestEnd& end) { gathered.passed_tests.Ended(end); });
  for (bool begins = true;;) {
    absl::StatusOr<std::string_view> piece = input->Next();
    if (!piece.ok()) return piece.status();
    if (piece->empty()) break;
    if (begins && IsUtf16(*piece)) {
      return absl::InvalidArgumentError(
          Cat("cannot read ", Shown(name), ": it is UTF-16; convert it: iconv -f UTF-16 -t UTF-8"));
    }
    begins = false;
    reader.Feed(*piece);
    gathered.bytes += static_cast<int64_t>(piece->size());
    progress.Show(gathered);
  }
  reader.Finish();
  gathered.passed_tests.LogEnded();
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Gathered> Gather(const Command& command, const Knowledge& knowledge) {
  Gathered gathered{Collection(command.group), {}};
  Progress progress(command);
  const ExplainOptions options{command.root};
  for (const std::string& input : command.inputs) {
    absl::Status status = ReadInput(input, knowledge, options, progress, gathered);
    if (absl::IsCancelled(status)) return HowFar(input, gathered);
    if (!status.ok()) return status;
  }
  return gathered;
}

}  // namespace sanitizers
