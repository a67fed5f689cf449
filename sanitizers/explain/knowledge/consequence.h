// The words for what follows from a finding: each kind of report names one, and so do findings.
//
// Thread safety: values.

#ifndef SANITIZERS_EXPLAIN_KNOWLEDGE_CONSEQUENCE_H_
#define SANITIZERS_EXPLAIN_KNOWLEDGE_CONSEQUENCE_H_

#include <string_view>

namespace sanitizers {

// What follows for the program. Names are those of the lab's ledger where it has one.
enum class Consequence {
  kUnknown,
  kLostUpdate,
  kLostIncrement,  // → early free
  kLostDecrement,  // → leak
  kEarlyFree,
  kUseAfterFree,
  kDoubleFree,
  kLeak,
  kStaleRead,
  kTornValue,
  kDeadlock,
  kCrash,
  kOverflow,    // memory beside the object is read or overwritten
  kWrongValue,  // the value computed or read means nothing
  kNone,        // probably nothing: a false positive
};
std::string_view Name(Consequence consequence);  // "lost_increment", …

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_KNOWLEDGE_CONSEQUENCE_H_
