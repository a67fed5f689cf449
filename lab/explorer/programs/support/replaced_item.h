// list[0] is replaced by one thread and read by others. `lab run` and the explorer run this same
// code, so that a schedule means the same to both.
//
// Thread safety: called by many threads at once; that is the experiment.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_REPLACED_ITEM_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_REPLACED_ITEM_H_

#include "objects/types/int.h"
#include "objects/types/list.h"

namespace lab {

inline constexpr int64_t kFirstItem = 1'000'000;  // no small int: each item is its own object

// How a reader gets its item.
enum class How { kBorrow, kBorrowThenIncref, kNewReference };

// Puts kFirstItem + 1, + 2, … there.
template <class S>
void ReplaceItem(objects::Thread<S>& thread, objects::Object<S>* list, int64_t times) {
  for (int64_t i = 1; i <= times; ++i) {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    objects::Object<S>* item = objects::IntApi<S>::IntFromInt64(thread, kFirstItem + i);
    objects::ListApi<S>::ListSetItem(thread, list, 0, item);  // steals item, drops the old one
  }
}

// Reads list[0] once, with a switch point (a call, say) between getting the item and using it.
// Returns what it read.
template <class S>
int64_t ReadItem(objects::Thread<S>& thread, objects::Object<S>* list, How how) {
  using objects::SwitchPoint;
  using objects::SwitchPointAt;
  SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
  objects::Object<S>* item = how == How::kNewReference
                                 ? objects::ListApi<S>::ListGetItemRef(thread, list, 0)
                                 : objects::ListApi<S>::ListGetItem(thread, list, 0);
  if (how == How::kBorrowThenIncref) objects::Incref(thread, item);
  SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
  const int64_t value = objects::IntApi<S>::IntAsInt64(thread, item);
  if (how != How::kBorrow) objects::Decref(thread, item);
  return value;
}

}  // namespace lab

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_REPLACED_ITEM_H_
