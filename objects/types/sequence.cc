#include "objects/types/sequence.h"

#include <string>

#include "generated/schemes.h"
#include "objects/types/int_inline.h"
#include "objects/types/list_inline.h"
#include "objects/types/protocol.h"
#include "objects/types/quick_equal.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

// 1 with a new reference in *item, 0 at the end, -1 with an error; *item is null for the last two.
template <class S>
int ItemAt(Thread<S>& thread, Object<S>* sequence, int64_t index, Object<S>** item) {
  if (ListApi<S>::ListCheck(sequence)) {  // without an IndexError made and thrown away at the end
    *item = ListApi<S>::ListTryItemRef(thread, sequence, index);
  } else if (TupleApi<S>::TupleCheck(sequence)) {
    *item = TupleApi<S>::TupleTryItem(thread, sequence, index);
    if (*item != nullptr) Incref(thread, *item);
  } else {
    *item = sequence->type->sequence->item(thread, sequence, index);
  }
  if (*item != nullptr) return 1;
  if (!thread.failed()) return 0;
  if (thread.error().kind != ErrorKind::kIndexError) return -1;
  thread.ClearError();
  return 0;
}

// The items at one index of two sequences, owned.
template <class S>
class Pair {
 public:
  Pair(Thread<S>& thread, Object<S>* left, Object<S>* right, int64_t index) : thread_(thread) {
    failed_ = ItemAt(thread, left, index, &left_) < 0 || ItemAt(thread, right, index, &right_) < 0;
  }
  ~Pair() {
    XDecref(thread_, left_);
    XDecref(thread_, right_);
  }
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;
  bool failed() const { return failed_; }
  Object<S>* left() const { return left_; }  // null: past the end
  Object<S>* right() const { return right_; }

 private:
  Thread<S>& thread_;
  Object<S>* left_ = nullptr;
  Object<S>* right_ = nullptr;
  bool failed_;
};

// 1, 0, or -1 with an error.
template <class S>
int Equal(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  const Quick equal = QuickEqual(thread, left, right);
  if (equal != Quick::kUnknown) return equal == Quick::kEqual;
  return ProtocolApi<S>::ObjectRichCompareBool(thread, left, right, Comparison::kEqual);
}

}  // namespace

template <class S>
Object<S>* SequenceApi<S>::SequenceRepr(Thread<S>& thread, Obj* sequence, std::string_view open,
                                        std::string_view close, std::string_view after_single) {
  std::string text(open);
  int more = 1;
  if (!thread.EnterRepr(sequence)) {
    text += "...";
  } else {
    int64_t index = 0;
    Obj* item;
    for (; (more = ItemAt(thread, sequence, index, &item)) > 0; ++index) {
      if (index > 0) text += ", ";
      const bool printed = ProtocolApi<S>::AppendRepr(thread, item, &text);
      Decref(thread, item);
      if (!printed) {
        more = -1;
        break;
      }
    }
    if (index == 1) text += after_single;
    thread.LeaveRepr();
  }
  if (more < 0) return nullptr;
  text += close;
  return StrApi<S>::StrFromView(thread, text);
}

template <class S>
Object<S>* SequenceApi<S>::SequenceCompare(Thread<S>& thread, Obj* left, Obj* right,
                                           Comparison how) {
  using Protocol = ProtocolApi<S>;
  const bool equality = how == Comparison::kEqual || how == Comparison::kNotEqual;
  if (equality) {
    const int64_t left_length = Protocol::ObjectLength(thread, left);
    const int64_t right_length = Protocol::ObjectLength(thread, right);
    if (left_length < 0 || right_length < 0) return nullptr;
    if (left_length != right_length) {
      return IntApi<S>::BoolFromBool(thread, how == Comparison::kNotEqual);
    }
  }
  for (int64_t index = 0;; ++index) {
    Pair<S> pair(thread, left, right, index);
    if (pair.failed()) return nullptr;
    if (pair.left() == nullptr || pair.right() == nullptr) {  // one is the other's beginning
      return IntApi<S>::BoolFromBool(
          thread, CompareValues(pair.left() != nullptr, pair.right() != nullptr, how));
    }
    const int equal = Equal(thread, pair.left(), pair.right());
    if (equal < 0) return nullptr;
    if (equal) continue;
    if (equality) return IntApi<S>::BoolFromBool(thread, how == Comparison::kNotEqual);
    return Protocol::ObjectRichCompare(thread, pair.left(), pair.right(), how);
  }
}

template <class S>
int SequenceApi<S>::SequenceContains(Thread<S>& thread, Obj* sequence, Obj* item) {
  Obj* candidate;
  int more;
  for (int64_t index = 0; (more = ItemAt(thread, sequence, index, &candidate)) > 0; ++index) {
    const int equal = Equal(thread, candidate, item);
    Decref(thread, candidate);
    if (equal != 0) return equal;
  }
  return more;
}

OBJECTS_INSTANTIATE(struct SequenceApi)

}  // namespace objects
