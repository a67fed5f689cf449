#include "lab/minipy/modules/deque_ring.h"

#include <chrono>

namespace minipy {
namespace {

constexpr int64_t kSmallest = 8;

}  // namespace

Ring::Ring(Host& py, View deque) : py_(py), deque_(deque), lock_(py.Field(deque, kDequeLock)) {
  py_.LockAcquire(lock_, std::chrono::nanoseconds(-1));
  items_ = py_.Field(deque, kDequeItems);
  capacity_ = py_.Size(items_);
  head_ = py_.Number(deque, kDequeHead);
  count_ = py_.Number(deque, kDequeCount);
}
Ring::~Ring() { py_.LockRelease(lock_); }

void Ring::Changed(int64_t head, int64_t count) {
  head_ = head;
  count_ = count;
  py_.SetNumber(deque_, kDequeHead, head_);
  py_.SetNumber(deque_, kDequeCount, count_);
  py_.AddNumber(deque_, kDequeVersion, 1);
}

void Ring::Grow() {
  const std::vector<Ref> kept = Items();
  const int64_t wanted = capacity_ == 0 ? kSmallest : 2 * capacity_;
  for (int64_t i = capacity_; i < wanted; ++i) py_.ListAppend(items_, py_.None());
  for (size_t i = 0; i < kept.size(); ++i) {
    py_.ListSet(items_, static_cast<int64_t>(i), kept[i]);
  }
  for (int64_t i = count_; i < capacity_; ++i) py_.ListSet(items_, i, py_.None());
  capacity_ = wanted;
  head_ = 0;
}

Ref Ring::Append(View item) {
  if (limit() == 0) return item;
  Ref dropped = limit() >= 0 && count_ == limit() ? PopLeft() : Ref();
  if (count_ == capacity_) Grow();
  py_.ListSet(items_, Place(count_), item);
  Changed(head_, count_ + 1);
  return dropped;
}
Ref Ring::AppendLeft(View item) {
  if (limit() == 0) return item;
  Ref dropped = limit() >= 0 && count_ == limit() ? Pop() : Ref();
  if (count_ == capacity_) Grow();
  const int64_t head = Place(capacity_ - 1);
  py_.ListSet(items_, head, item);
  Changed(head, count_ + 1);
  return dropped;
}

Ref Ring::Pop() {
  if (count_ == 0) return {};
  Ref item = Set(count_ - 1, py_.None());
  Changed(head_, count_ - 1);
  return item;
}
Ref Ring::PopLeft() {
  if (count_ == 0) return {};
  Ref item = Set(0, py_.None());
  Changed(Place(1), count_ - 1);
  return item;
}

Ref Ring::At(int64_t index) const { return py_.Item(items_, Place(index)); }
Ref Ring::Set(int64_t index, View item) {
  Ref old = At(index);
  py_.ListSet(items_, Place(index), item);
  return old;
}

std::vector<Ref> Ring::Items() const {
  std::vector<Ref> items;
  items.reserve(static_cast<size_t>(count_));
  for (int64_t i = 0; i < count_; ++i) items.push_back(At(i));
  return items;
}

std::vector<Ref> Ring::Replace(const std::vector<Ref>& items) {
  std::vector<Ref> old = Items();
  for (int64_t i = 0; i < capacity_; ++i) py_.ListSet(items_, i, py_.None());
  Changed(0, 0);
  size_t first = 0;
  if (limit() >= 0 && items.size() > static_cast<size_t>(limit())) {
    first = items.size() - static_cast<size_t>(limit());
  }
  // Never full, so nothing falls out.
  for (size_t i = first; i < items.size(); ++i) const Ref none = Append(items[i]);
  return old;
}

}  // namespace minipy
