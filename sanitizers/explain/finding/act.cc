#include "sanitizers/explain/finding/act.h"

#include <algorithm>
#include <string_view>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/own_frame.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using console::Cat;

constexpr size_t kDeepestDeed = 6;     // frames from the access to the primitive that did it
constexpr size_t kDeepestCaller = 16;  // … to the decref or the attribute access that caused it

bool IsDestructor(const Frame& frame) {
  if (frame.function.find('~') == std::string::npos) return false;
  const std::string name = ShortName(frame.function);
  const size_t last = name.rfind("::");
  return (last != name.npos && name.compare(last + 2, 1, "~") == 0) || name.starts_with("~");
}

// A count that is guarded by a lock of its own is taken and given back inside Incref and Decref.
constexpr int kLockInCount = 3;  // frames

// An attribute of an instance lives in a container, and a count may have a lock: who asked tells
// what is meant.
void PreferTheCaller(const Stack& stack, const Knowledge& knowledge, Act* act) {
  const size_t from = act->frame < 0 ? 0 : static_cast<size_t>(act->frame);
  const size_t end = std::min(stack.frames.size(), from + kDeepestCaller);
  for (size_t i = from; i < end; ++i) {
    if (IsDestructor(stack.frames[i]) && act->releaser == nullptr) act->destroys = true;
    const Primitive* primitive = knowledge.Match(stack.frames[i]);
    if (primitive == nullptr || static_cast<int>(i) == act->frame) continue;
    const bool counts = primitive->deed == Deed::kIncref || primitive->deed == Deed::kDecref;
    if (act->deed == Deed::kLock && counts && static_cast<int>(i) <= act->frame + kLockInCount) {
      act->deed = primitive->deed;
      act->primitive = primitive;
      continue;
    }
    if (act->releaser == nullptr && primitive->deed == Deed::kFree) act->destroys = true;
    if (act->releaser == nullptr && primitive->deed == Deed::kDecref) act->releaser = primitive;
    if (primitive->deed == Deed::kAttribute && act->Contents()) {
      act->deed = Deed::kAttribute;
      act->primitive = primitive;
    }
  }
  // A destructor on its own may have been called for any reason.
  if (act->releaser == nullptr) act->destroys = false;
}

std::string AccessWords(const Stack& stack) {
  if (stack.access == AccessKind::kUnknown) return "";
  std::string words = stack.access == AccessKind::kRead ? "reads" : "writes";
  if (stack.bytes >= 0) words += Cat(" ", stack.bytes, stack.bytes == 1 ? " byte" : " bytes");
  if (stack.atomic) words += " atomically";
  return words;
}

std::string_view DeedWords(Deed deed) {
  switch (deed) {
    case Deed::kIncref:
      return "increments the count";
    case Deed::kDecref:
      return "decrements the count";
    case Deed::kCount:
      return "touches the count";
    case Deed::kContentsRead:
      return "reads the container";
    case Deed::kContentsWrite:
      return "changes the container";
    case Deed::kAttribute:
      return "uses the attribute";
    case Deed::kValue:
      return "uses the object's value";
    case Deed::kLock:
      return "uses the lock";
    case Deed::kAllocate:
      return "makes it";
    case Deed::kFree:
      return "frees it";
    case Deed::kNone:
    case Deed::kPlumbing:
      return "";
  }
  return "";
}

}  // namespace

Act ActOf(const Stack& stack, const Knowledge& knowledge) {
  Act act;
  const bool access = stack.role == Role::kAccess || stack.role == Role::kPreviousAccess;
  act.makes = access && !stack.frames.empty() && IsAllocator(stack.frames[0]);
  const size_t end = std::min(stack.frames.size(), kDeepestDeed);
  for (size_t i = 0; i < end; ++i) {
    const Primitive* primitive = knowledge.Match(stack.frames[i]);
    if (primitive == nullptr) {
      if (IsLibrary(stack.frames[i])) continue;
      break;  // somebody's own code did it
    }
    if (primitive->deed == Deed::kPlumbing) continue;
    act.deed = primitive->deed;
    act.primitive = primitive;
    act.frame = static_cast<int>(i);
    break;
  }
  act.makes |= access && act.deed == Deed::kAllocate;
  // A count that is touched is the matter, whoever called.
  if (!act.Counts()) PreferTheCaller(stack, knowledge, &act);
  return act;
}

std::string Does(const Stack& stack, const Act& act) {
  const std::string access = AccessWords(stack);
  const std::string_view deed = DeedWords(act.deed);
  if (act.deed == Deed::kFree) {
    return act.releaser != nullptr ? "frees it, as the last reference goes" : "frees it";
  }
  if (act.destroys) return Cat(access, access.empty() ? "" : ", ", "as the last reference goes");
  if (act.makes) return "makes it";
  if (deed.empty()) return access;
  return access.empty() ? std::string(deed) : Cat(deed, " (", access, ")");
}

}  // namespace sanitizers
