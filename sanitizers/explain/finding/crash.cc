// What the address of a crash says of it: a null pointer, a jump through a bad function pointer, a
// value that is no address. And kinds whose places or subjects are written elsewhere than in
// stacks.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"
#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using console::Cat;

// Systems leave the first page unmapped so that null pointers fault; members and elements of what
// is not there lie a little beyond null.
constexpr uint64_t kNearNull = 4096;

bool Notes(const Report& report, std::string_view words) {
  return std::any_of(report.notes.begin(), report.notes.end(),
                     [&](const std::string& note) { return Has(note, words); });
}

// "SEGV on unknown address 0x10 (pc …)": false if no address is said, or the tool does not know it.
bool FaultAddress(const Report& report, uint64_t* address) {
  std::string_view title = report.detail;
  if (!EatThrough(title, "address 0x")) return false;
  title = std::string_view(report.detail).substr(report.detail.size() - title.size() - 2);
  return EatHex(title, address);
}

void ExplainNull(const Report& report, uint64_t address, Finding* finding) {
  const std::string_view deed = Notes(report, "WRITE")  ? "written through"
                                : Notes(report, "READ") ? "read through"
                                                        : "used";
  finding->title = "null pointer dereference";
  finding->subject_detail =
      address == 0 ? "a null pointer"
                   : Cat("a null pointer: ", address, " bytes beyond null, a member or an element");
  finding->consequence = Cat("A null pointer is ", deed, ", and the process ends here.");
  finding->remedy =
      "Find out why the pointer is null: a failed call that was not checked, an object that was "
      "not made yet or is gone already. Check it where it comes from.";
  finding->why =
      "The address lies in the first page, which is never mapped: null, or null plus an offset.";
}

void ExplainSegv(const Context& context, Finding* finding) {
  const Report& report = context.report;
  uint64_t address = 0;
  const bool said = FaultAddress(report, &address);
  if (Notes(report, "pc points to the zero page")) {
    finding->title = "call through a null function pointer";
    finding->subject_detail = "a null function pointer";
    finding->consequence = "Null is called, or a virtual function of null; the process ends here.";
    finding->remedy =
        "Look at the caller: which pointer did it call through, and who was to set it?";
  } else if (Notes(report, "wild jump") || Notes(report, "non-executable")) {
    finding->title = "jump to an address that holds no code";
    finding->consequence =
        "A call went through a bad function pointer or a destroyed object's vtable, and the "
        "process ends here.";
    finding->remedy = "Look at the caller's frame: which pointer did it call through?";
  } else if (Notes(report, "high value address")) {
    finding->subject_detail = "a value that is no address";
    finding->consequence =
        "Something that is no pointer is used as one: overwritten memory, a value that was never "
        "set, or what was freed. The process ends here.";
  } else if (said && address < kNearNull) {
    ExplainNull(report, address, finding);
  }
}

// "[1] size=100 'table' /x/odr.cc:3:5 in /x/odr"
bool DefinitionOf(std::string_view note, Frame* place, std::string* name) {
  if (!EatThrough(note, "] size=") || !EatThrough(note, "'")) return false;
  *name = EatUntil(note, "'");
  Eat(note, "'");
  note = TrimLeft(note);
  return ParsePlace(note.substr(0, Find(note, " in ")), place);
}

void ExplainDefinitions(const Context& context, Finding* finding) {
  std::vector<Site> sites;
  for (const std::string& note : context.report.notes) {
    Frame place;
    std::string name;
    if (!DefinitionOf(note, &place, &name)) continue;
    Site site;
    site.file = BelowRoot(place.file, context.root);
    site.line = place.line;
    site.column = place.column;
    site.does = Cat("defines '", name, "'");
    sites.push_back(std::move(site));
    finding->subject = Subject::kVariable;
    finding->subject_detail = Cat("global '", name, "'");
  }
  if (sites.size() > 2) sites.resize(2);
  if (!sites.empty()) finding->sites = std::move(sites);
}

Subject SubjectOf(std::string_view kind) {
  for (std::string_view one : {"stack-use-after-return", "stack-use-after-scope",
                               "initialization-order-fiasco", "use-of-uninitialized-value"}) {
    if (kind == one) return Subject::kVariable;
  }
  for (std::string_view one : {"bad-free", "alloc-dealloc-mismatch", "new-delete-type-mismatch"}) {
    if (kind == one) return Subject::kObject;
  }
  return Subject::kUnknown;
}

}  // namespace

void ExplainCrash(const Context& context, Finding* finding) {
  const std::string& kind = context.report.kind;
  if (kind == "segv" || kind == "bus") ExplainSegv(context, finding);
  if (kind == "odr-violation") ExplainDefinitions(context, finding);
  if (const Subject subject = SubjectOf(kind); subject != Subject::kUnknown) {
    finding->subject = subject;
  }
}

}  // namespace sanitizers
