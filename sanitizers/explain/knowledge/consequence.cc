#include "sanitizers/explain/knowledge/consequence.h"

namespace sanitizers {

std::string_view Name(Consequence consequence) {
  switch (consequence) {
    case Consequence::kUnknown:
      return "unknown";
    case Consequence::kLostUpdate:
      return "lost_update";
    case Consequence::kLostIncrement:
      return "lost_increment";
    case Consequence::kLostDecrement:
      return "lost_decrement";
    case Consequence::kEarlyFree:
      return "early_free";
    case Consequence::kUseAfterFree:
      return "use_after_free";
    case Consequence::kDoubleFree:
      return "double_free";
    case Consequence::kLeak:
      return "leak";
    case Consequence::kStaleRead:
      return "stale_read";
    case Consequence::kTornValue:
      return "torn_value";
    case Consequence::kDeadlock:
      return "deadlock";
    case Consequence::kCrash:
      return "crash";
    case Consequence::kOverflow:
      return "overflow";
    case Consequence::kWrongValue:
      return "wrong_value";
    case Consequence::kNone:
      return "none";
  }
  return "unknown";
}

}  // namespace sanitizers
