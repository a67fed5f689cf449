#include "sanitizers/explain/output/phrases.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <tuple>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using console::Cat;

std::string Hex(uint64_t value) {
  char text[2 + 16 + 1];
  std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(value));
  return text;
}

std::string PlaceOf(const std::string& file, int line, int column, const std::string& module,
                    uint64_t offset) {
  if (!file.empty()) {
    return Printable(Cat(file, line > 0 ? Cat(":", line) : "", column > 0 ? Cat(":", column) : ""));
  }
  if (!module.empty()) return Printable(Cat(module, "+", Hex(offset)));
  return "unknown place";
}

// Without what changes from run to run or is said elsewhere.
std::string WithoutAddress(std::string_view text) {
  if (text.starts_with("0x")) {
    if (const size_t is = text.find(" is "); is != text.npos) text.remove_prefix(is + 4);
  }
  if (text.starts_with("Location is ")) text.remove_prefix(12);
  text = text.substr(0, std::min(text.find(" [0x"), text.find(" at 0x")));
  if (text.ends_with(':')) text.remove_suffix(1);
  return Printable(text);
}

std::string MemoryWords(const Report& report) {
  const Location& location = report.location;
  const std::string size = location.size >= 0 ? Cat(" of ", Counted(location.size, "byte")) : "";
  const std::string name = location.name.empty() ? "" : Cat(" '", Printable(location.name), "'");
  switch (location.kind) {
    case Location::Kind::kHeap:
      if (report.tool != Tool::kThread) break;
      return Cat("heap block", size,
                 location.offset >= 0 ? Cat(", touched at byte ", location.offset) : "");
    case Location::Kind::kGlobal:
      if (name.empty()) break;
      return Cat("global", name, size,
                 location.file.empty()
                     ? ""
                     : Cat(", defined at ", Printable(location.file), ":", location.line));
    case Location::Kind::kFileDescriptor:
      return Cat("file descriptor ", Printable(location.name));
    case Location::Kind::kStack:
      if (!name.empty()) return Cat("variable", name, size, " on the stack");
      break;
    case Location::Kind::kUnknown:
    case Location::Kind::kTls:
    case Location::Kind::kExternal:
      break;
  }
  return WithoutAddress(location.text);
}

// Words by which a detail already says what memory it is.
constexpr std::string_view kMemoryWords[] = {"heap block", "global", "variable", "descriptor",
                                             "stack"};

const ThreadInfo* FindThread(const Report& report, std::string_view id) {
  for (const ThreadInfo& thread : report.threads) {
    if (thread.id == id) return &thread;
  }
  return nullptr;
}

std::string Listed(std::initializer_list<std::string> parts) {
  std::string words;
  for (const std::string& part : parts) {
    if (!part.empty()) words.append(words.empty() ? "" : ", ").append(part);
  }
  return words;
}

std::string By(const Report& report, std::string_view id) {
  const std::string thread = ThreadWords(report, id);
  return thread.empty() ? "" : Cat("by ", thread);
}

// What a site does if nothing better is known: its stack tells.
std::string DoneAt(const Report& report, const Site& site) {
  const auto index = static_cast<size_t>(site.stack);
  if (site.stack < 0 || index >= report.stacks.size()) return "";
  switch (report.stacks[index].role) {
    case Role::kFree:
      return "frees it";
    case Role::kAllocation:
      return "allocates it";
    default:
      return "";
  }
}

Caption ThreadCaption(const Report& report, const Stack& stack) {
  const ThreadInfo* info = FindThread(report, stack.thread);
  const std::string name = info && !info->name.empty() ? Cat("'", Printable(info->name), "'") : "";
  const std::string creator = ThreadWords(report, stack.by);
  return {stack.thread.empty() ? "Thread" : Printable(stack.thread),
          Listed({name, info ? Printable(info->status) : "",
                  creator.empty() ? "created" : Cat("created by ", creator)})};
}

}  // namespace

std::string Counted(int64_t count, std::string_view one) {
  return Cat(count, " ", one, count == 1 ? "" : "s");
}

std::string Sentence(std::string_view text) {
  std::string sentence = Printable(text);
  if (sentence.empty()) return sentence;
  sentence[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(sentence[0])));
  if (std::string_view(".!?").find(sentence.back()) == std::string_view::npos) sentence += '.';
  return sentence;
}

std::string Place(const Site& site) {
  return PlaceOf(site.file, site.line, site.column, site.module, site.offset);
}

std::string Place(const Frame& frame, std::string_view root) {
  return PlaceOf(BelowRoot(frame.file, root), frame.line, frame.column, frame.module, frame.offset);
}

std::string FunctionOf(const Frame& frame) {
  return frame.function.empty() ? "(no symbol)" : Printable(ShortName(frame.function));
}

std::string ThreadWords(const Report& report, std::string_view id) {
  if (id.empty()) return "";
  if (id == "main") return "the main thread";
  const ThreadInfo* info = FindThread(report, id);
  const std::string name = info && !info->name.empty() ? Cat(" '", Printable(info->name), "'") : "";
  return Cat("thread ", Printable(id), name);
}

std::string Deed(const Finding& finding, const Site& site) {
  std::string does = Printable(site.does);
  if (does.empty()) does = DoneAt(finding.report, site);
  std::string holding;
  if (!site.locks.empty()) {
    holding = Cat("holding ", Printable(console::Join(site.locks, " and ")));
  } else if (finding.tool == Tool::kThread && finding.report.First(Role::kPreviousAccess)) {
    holding = "holding no lock";
  }
  return Listed({does, By(finding.report, site.thread), holding});
}

std::string About(const Finding& finding) {
  const std::string detail = Printable(finding.subject_detail);
  const bool says_memory =
      std::any_of(std::begin(kMemoryWords), std::end(kMemoryWords),
                  [&](std::string_view word) { return detail.find(word) != detail.npos; });
  // "an object" alone says nothing; "a reference count" does.
  const bool vague = finding.subject == Subject::kUnknown || finding.subject == Subject::kObject;
  const std::string subject(vague ? "" : Words(finding.subject));
  std::string about = Cat(subject, subject.empty() || detail.empty() ? "" : ": ", detail);
  const std::string memory = says_memory ? "" : MemoryWords(finding.report);
  return Cat(about, about.empty() || memory.empty() ? "" : "; ", memory);
}

Caption CaptionOf(const Report& report, const Stack& stack) {
  const std::string by = By(report, stack.thread);
  const std::string mutex = Printable(stack.mutex);
  switch (stack.role) {
    case Role::kAllocation:
      if (report.tool == Tool::kMemory) return {"Origin", Printable(stack.header)};
      if (report.location.kind == Location::Kind::kFileDescriptor) return {"Opened", by};
      return {"Allocated", by};
    case Role::kFree:
      return {"Freed", by};
    case Role::kVariable:
      return {"Frame", "the function whose variable it is"};
    case Role::kThreadCreation:
      return ThreadCaption(report, stack);
    case Role::kMutexCreation:
      return {mutex.empty() ? "Lock" : mutex, "created"};
    case Role::kMutexAcquired:
      return {"Locked", Listed({Cat(mutex, stack.held.empty()
                                               ? ""
                                               : Cat(" while ", Printable(stack.held), " is held")),
                                by})};
    case Role::kStored:
      return {"Stored", "the value was copied here"};
    case Role::kSleep:
      return {"Slept", "as if this sleep had ordered them"};
    case Role::kRegistration:
      return {"Defined", Printable(stack.header)};
    case Role::kAccess:
    case Role::kPreviousAccess:
    case Role::kOther:
      break;
  }
  return {"Stack", Printable(stack.header)};
}

std::vector<size_t> OtherStacks(const Finding& finding) {
  std::vector<size_t> others;
  if (finding.leak_stack >= 0) return others;  // the other stacks are other leaks
  for (size_t i = 0; i < finding.report.stacks.size(); ++i) {
    const bool of_site = std::any_of(finding.sites.begin(), finding.sites.end(),
                                     [&](const Site& s) { return s.stack == static_cast<int>(i); });
    if (!of_site) others.push_back(i);
  }
  return others;
}

std::string Tally(const Finding& finding, bool baseline) {
  std::string words = Cat(Name(finding.confidence), ", ", Counted(finding.count, "report"));
  if (finding.count > 1 && finding.bytes >= 0 && finding.objects >= 0) {  // else the title says it
    words += Cat(", ", Counted(finding.bytes, "byte"), " in ", Counted(finding.objects, "object"));
  }
  if (finding.status != Status::kOpen) words.append(", ").append(Name(finding.status));
  if (baseline) words += finding.is_new ? ", new" : ", known";
  return words;
}

std::string ConsequenceWords(const Finding& finding) {
  std::string words;
  for (const Consequence consequence : finding.consequences) {
    words.append(words.empty() ? "" : ", ").append(Name(consequence));
  }
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string Origin(const Report& report) {
  const std::string line = report.first_line > 0 ? Cat(":", report.first_line) : "";
  return Listed({report.test.empty() ? "" : Cat("in test ", Printable(report.test)),
                 report.source.empty()
                     ? (report.first_line > 0 ? Cat("line ", report.first_line) : "")
                     : Printable(report.source) + line});
}

std::string Summary(const std::vector<Finding>& findings, const OutputOptions& options) {
  int64_t expected = 0, suppressed = 0, fresh = 0;
  for (const Finding& finding : findings) {
    expected += finding.status == Status::kExpected;
    suppressed += finding.status == Status::kSuppressed;
    fresh += finding.status == Status::kOpen && finding.is_new;
  }
  const auto some = [](int64_t count, std::string_view word) {
    return count == 0 ? std::string() : Cat(count, " ", word);
  };
  const std::string of_these = Listed({some(expected, "expected"), some(suppressed, "suppressed"),
                                       options.baseline ? Cat(fresh, " new") : ""});
  return Cat(Counted(static_cast<int64_t>(findings.size()), "finding"), " in ",
             Counted(options.reports, "report"), of_these.empty() ? "" : Cat(" (", of_these, ")"));
}

std::vector<const Finding*> Ranked(const std::vector<Finding>& findings) {
  std::vector<const Finding*> ranked;
  for (const Finding& finding : findings) ranked.push_back(&finding);
  // Findings lie in one array: their addresses are the order in which they came.
  const auto rank = [](const Finding* finding) {
    return std::tuple(finding->status != Status::kOpen, !finding->is_new,
                      static_cast<int>(finding->confidence), finding);
  };
  std::sort(ranked.begin(), ranked.end(),
            [&](const Finding* a, const Finding* b) { return rank(a) < rank(b); });
  return ranked;
}

}  // namespace sanitizers
