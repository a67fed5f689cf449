#include "sanitizers/explain/parse/reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/test_log.h"
#include "sanitizers/explain/parse/writers.h"

namespace sanitizers {
namespace {

// What a line must contain to matter while no report is open. An escape sequence may stand inside
// any of the words, so a line with one is always looked at.
constexpr std::array<std::string_view, 5> kTitleMarks = {
    "Sanitizer", "runtime error: ", "Suppressions used:", "ubsan: ", "\x1b"};
constexpr auto kMarks = [] {
  std::array<std::string_view, std::size(kTitleMarks) + std::size(TestLog::kMarks)> marks;
  std::copy(std::begin(TestLog::kMarks), std::end(TestLog::kMarks),
            std::copy(std::begin(kTitleMarks), std::end(kTitleMarks), marks.begin()));
  return marks;
}();

// Longer lines are cut: no sanitizer writes them, and a log of one line must not be held in memory.
constexpr size_t kLongestLine = 1 << 20;

// Where each mark occurs next in a block of lines. Every mark is looked for once per byte at most,
// however often the reader stops in between.
class Marks {
 public:
  explicit Marks(std::string_view block) : block_(block) {}

  // The first occurrence at or after `from`; the block's size if there is none.
  size_t Next(size_t from) {
    size_t first = block_.size();
    for (size_t i = 0; i < kMarks.size(); ++i) {
      if (!searched_[i] || next_[i] < from) {
        next_[i] = std::min(Find(block_, kMarks[i], from), block_.size());
        searched_[i] = true;
      }
      first = std::min(first, next_[i]);
    }
    return first;
  }

 private:
  const std::string_view block_;
  std::array<size_t, kMarks.size()> next_ = {};
  std::array<bool, kMarks.size()> searched_ = {};
};

}  // namespace

class Reader::Impl {
 public:
  Impl(std::string source, OnReport on_report, OnTestEnd on_test_end)
      : source_(std::move(source)),
        on_report_(std::move(on_report)),
        on_test_end_(std::move(on_test_end)),
        writers_([this](Report report) { Emit(std::move(report)); }) {}

  void Feed(std::string_view piece) {
    if (!carry_.empty()) {
      const size_t end = std::min(piece.find('\n'), piece.size());
      carry_.append(piece.substr(0, std::min(end, kLongestLine - carry_.size())));
      if (end == piece.size()) return;
      Line(carry_);
      carry_.clear();
      piece.remove_prefix(end + 1);
    }
    const size_t last = piece.rfind('\n');
    if (last != kNowhere) Block(piece.substr(0, last + 1));
    const std::string_view rest = last == kNowhere ? piece : piece.substr(last + 1);
    carry_ = rest.substr(0, kLongestLine);
  }

  void Finish() {
    if (!carry_.empty()) Line(carry_);
    carry_.clear();
    writers_.CloseAll();
  }

 private:
  // REQUIRES: the block ends with a newline.
  void Block(std::string_view block) {
    Marks marks(block);
    size_t at = 0;
    while (at < block.size()) {
      if (!writers_.AnyOpen()) {
        const size_t mark = marks.Next(at);
        const std::string_view skipped = block.substr(at, mark - at);
        if (mark == block.size()) {
          line_number_ += std::count(skipped.begin(), skipped.end(), '\n');
          return;
        }
        if (const size_t newline = skipped.rfind('\n'); newline != kNowhere) {
          line_number_ += std::count(skipped.begin(), skipped.end(), '\n');
          at += newline + 1;
        }
      }
      const size_t end = block.find('\n', at);
      Line(block.substr(at, std::min(end - at, kLongestLine)));
      at = end + 1;
    }
  }

  void Line(std::string_view raw) {
    ++line_number_;
    const std::string_view line = Cleaned(raw, &buffer_);
    test_ = tests_.current();  // whose line this is, also if it is the test's last
    const std::optional<TestEnd> end = tests_.Take(line);
    if (!end) return writers_.Take(line, line_number_);
    writers_.CloseAll();
    if (on_test_end_) on_test_end_(*end);
  }

  void Emit(Report report) {
    report.source = source_;
    report.test = test_;
    on_report_(std::move(report));
  }

  const std::string source_;
  const OnReport on_report_;
  const OnTestEnd on_test_end_;
  TestLog tests_;
  Writers writers_;
  std::string test_;
  std::string carry_;   // of the line that the next piece goes on with
  std::string buffer_;  // of the line at hand, cleaned
  int64_t line_number_ = 0;
};

Reader::Reader(std::string source, OnReport on_report, OnTestEnd on_test_end)
    : impl_(std::make_unique<Impl>(std::move(source), std::move(on_report),
                                   std::move(on_test_end))) {}
Reader::~Reader() = default;

void Reader::Feed(std::string_view piece) { impl_->Feed(piece); }
void Reader::Finish() { impl_->Finish(); }

std::vector<Report> ReadAll(std::string_view text) {
  std::vector<Report> reports;
  Reader reader("", [&reports](Report report) { reports.push_back(std::move(report)); });
  reader.Feed(text);
  reader.Finish();
  return reports;
}

}  // namespace sanitizers
