// What is made of two sets: unions and their kin, and comparison.

#include "generated/schemes.h"
#include "objects/types/dict_snapshot.h"
#include "objects/types/int_inline.h"
#include "objects/types/set_slots.h"

namespace objects {
namespace {

// Does change(key) for each key of `from`, until one returns less than 0. 0 or -1.
template <class S, class Change>
int ForEachKey(Thread<S>& thread, Object<S>* from, const Change& change) {
  DictSnapshot<S> snapshot(thread, from);
  for (const auto& [key, value] : snapshot.entries()) {
    if (change(key) < 0) return -1;
  }
  return 0;
}

// Makes of the set what the operator makes of it and the other. 0 or -1.
template <class S>
int Change(Thread<S>& thread, SetOperator op, Object<S>* set, Object<S>* other) {
  using Sets = SetApi<S>;
  if (set == other && op == SetOperator::kSymmetricDifference) {
    Sets::SetClear(thread, set);
    return 0;
  }
  switch (op) {
    case SetOperator::kUnion:
      return Sets::SetUpdate(thread, set, other);
    case SetOperator::kIntersection: {
      Object<S>* common = Sets::SetOperate(thread, op, set, other);
      if (common == nullptr) return -1;
      Sets::SetAdopt(thread, set, common);
      Decref(thread, common);
      return 0;
    }
    case SetOperator::kDifference:
      return Sets::SetRemoveAll(thread, set, other);
    case SetOperator::kSymmetricDifference:
      return ForEachKey(thread, other, [&](Object<S>* key) {
        const int there = Sets::SetDiscard(thread, set, key);
        return there == 0 ? Sets::SetAdd(thread, set, key) : there;
      });
  }
  return 0;
}

// Adds to a new set those keys of `from` that are (or are not) in `other`. 0 or -1.
template <class S>
int Select(Thread<S>& thread, Object<S>* from, Object<S>* other, bool there, Object<S>* result) {
  using Sets = SetApi<S>;
  return ForEachKey(thread, from, [&](Object<S>* key) {
    const int found = Sets::SetContains(thread, other, key);
    return found == static_cast<int>(there) ? Sets::SetAdd(thread, result, key) : found;
  });
}

// Fills a new set with what the operator makes of two. 0 or -1.
template <class S>
int Fill(Thread<S>& thread, SetOperator op, Object<S>* left, Object<S>* right, Object<S>* result) {
  using Sets = SetApi<S>;
  switch (op) {
    case SetOperator::kUnion:
      if (Sets::SetUpdate(thread, result, left) < 0) return -1;
      return left == right ? 0 : Sets::SetUpdate(thread, result, right);
    case SetOperator::kIntersection:
      if (left == right) return Sets::SetUpdate(thread, result, left);
      // The smaller one is walked, the larger one asked.
      if (Sets::SetSize(thread, right) > Sets::SetSize(thread, left)) std::swap(left, right);
      return Select(thread, right, left, true, result);
    case SetOperator::kDifference:
      if (Sets::SetSize(thread, left) / 4 <= Sets::SetSize(thread, right)) {
        return Select(thread, left, right, false, result);
      }
      if (Sets::SetUpdate(thread, result, left) < 0) return -1;
      return Change(thread, op, result, right);
    case SetOperator::kSymmetricDifference:
      if (Sets::SetUpdate(thread, result, right) < 0) return -1;
      return Change(thread, op, result, left);
  }
  return 0;
}

template <class S, SetOperator kOp>
Object<S>* Binary(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!SetApi<S>::AnySetCheck(left) || !SetApi<S>::AnySetCheck(right)) return nullptr;
  return SetApi<S>::SetOperate(thread, kOp, left, right);
}

template <class S, SetOperator kOp>
Object<S>* Inplace(Thread<S>& thread, Object<S>* set, Object<S>* other) {
  if (!SetApi<S>::AnySetCheck(other)) return nullptr;
  return SetApi<S>::SetOperateInplace(thread, kOp, set, other) == 0 ? NewRef(thread, set) : nullptr;
}

// 1 if all keys of left are in right and right has more if it must; 0; -1 with an error.
template <class S>
int Subset(Thread<S>& thread, Object<S>* left, Object<S>* right, bool strict) {
  const int64_t more = SetApi<S>::SetSize(thread, right) - SetApi<S>::SetSize(thread, left);
  if (more < static_cast<int64_t>(strict)) return 0;
  return SetApi<S>::SetIsSubset(thread, left, right);
}

}  // namespace

template <class S>
const typename Type<S>::Number SetSlots<S>::kNumber{
    .subtract = Binary<S, SetOperator::kDifference>,
    .bit_and = Binary<S, SetOperator::kIntersection>,
    .bit_or = Binary<S, SetOperator::kUnion>,
    .bit_xor = Binary<S, SetOperator::kSymmetricDifference>,
};

template <class S>
const typename Type<S>::Number SetSlots<S>::kInplace{
    .subtract = Inplace<S, SetOperator::kDifference>,
    .bit_and = Inplace<S, SetOperator::kIntersection>,
    .bit_or = Inplace<S, SetOperator::kUnion>,
    .bit_xor = Inplace<S, SetOperator::kSymmetricDifference>,
};

template <class S>
Object<S>* SetSlots<S>::Compare(Thread<S>& thread, Obj* left, Obj* right, Comparison how) {
  if (!SetApi<S>::AnySetCheck(left) || !SetApi<S>::AnySetCheck(right)) return nullptr;
  const bool greater = how == Comparison::kGreater || how == Comparison::kGreaterEqual;
  if (greater) std::swap(left, right);
  const bool equality = how == Comparison::kEqual || how == Comparison::kNotEqual;
  int result;
  if (equality && SetApi<S>::SetSize(thread, left) != SetApi<S>::SetSize(thread, right)) {
    result = 0;
  } else {
    const bool strict = how == Comparison::kLess || how == Comparison::kGreater;
    result = Subset(thread, left, right, strict);
  }
  if (result < 0) return nullptr;
  return IntApi<S>::BoolFromBool(thread, (result != 0) == (how != Comparison::kNotEqual));
}

template <class S>
Object<S>* SetOperationApi<S>::SetOperate(Thread<S>& thread, SetOperator op, Obj* left,
                                          Obj* right) {
  Obj* result =
      SetApi<S>::SetCheck(left) ? SetApi<S>::SetNew(thread) : SetApi<S>::FrozenSetNew(thread);
  const bool filled = result != nullptr && Fill(thread, op, left, right, result) == 0;
  if (filled) return result;
  XDecref(thread, result);
  return nullptr;
}

template <class S>
int SetOperationApi<S>::SetOperateInplace(Thread<S>& thread, SetOperator op, Obj* set, Obj* right) {
  return Change(thread, op, set, right);
}

template <class S>
int SetOperationApi<S>::SetIsSubset(Thread<S>& thread, Obj* left, Obj* right) {
  DictSnapshot<S> snapshot(thread, left);
  for (const auto& [key, value] : snapshot.entries()) {
    const int there = SetApi<S>::SetContains(thread, right, key);
    if (there <= 0) return there;
  }
  return 1;
}

OBJECTS_INSTANTIATE(struct SetSlots)
OBJECTS_INSTANTIATE(struct SetOperationApi)

}  // namespace objects
