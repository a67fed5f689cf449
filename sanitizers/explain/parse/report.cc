#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

std::string_view ToolName(Tool tool) {
  switch (tool) {
    case Tool::kNone:
      return "none";
    case Tool::kThread:
      return "thread";
    case Tool::kAddress:
      return "address";
    case Tool::kLeak:
      return "leak";
    case Tool::kUndefined:
      return "undefined";
    case Tool::kMemory:
      return "memory";
    case Tool::kOther:
      return "other";
  }
  return "none";
}

std::string_view ToolTitle(Tool tool) {
  switch (tool) {
    case Tool::kThread:
      return "ThreadSanitizer";
    case Tool::kAddress:
      return "AddressSanitizer";
    case Tool::kLeak:
      return "LeakSanitizer";
    case Tool::kUndefined:
      return "UndefinedBehaviorSanitizer";
    case Tool::kMemory:
      return "MemorySanitizer";
    case Tool::kNone:
    case Tool::kOther:
      return "a sanitizer";
  }
  return "a sanitizer";
}

const Stack* Report::First(Role role) const {
  for (const Stack& stack : stacks) {
    if (stack.role == role) return &stack;
  }
  return nullptr;
}

}  // namespace sanitizers
