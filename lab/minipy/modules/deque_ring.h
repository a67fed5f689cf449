// The storage of collections.deque: a ring of items in a list, so that both ends are cheap.
//
// Representation: a record whose list has a power of two of places; `count` items from `head` on,
// round the end. Places that hold nothing hold None. `version` counts what adds or removes, so that
// an iterator notices.
//
// Thread safety: a Ring holds the deque's lock for as long as it lives, which makes append and
// popleft one step each whatever the scheme, as CPython promises. Nothing may be called back or die
// meanwhile: what is taken out is handed to the caller, who lets go of it after the Ring.

#ifndef LAB_MINIPY_MODULES_DEQUE_RING_H_
#define LAB_MINIPY_MODULES_DEQUE_RING_H_

#include <vector>

#include "lab/minipy/host/host.h"

namespace minipy {

enum DequeField { kDequeItems, kDequeLock, kDequeFields };
enum DequeNumber { kDequeHead, kDequeCount, kDequeVersion, kDequeLimit, kDequeNumbers };

class Ring {
 public:
  Ring(Host& py, View deque);
  ~Ring();
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;

  int64_t count() const { return count_; }
  int64_t version() const { return py_.Number(deque_, kDequeVersion); }
  // Negative: no limit.
  int64_t limit() const { return py_.Number(deque_, kDequeLimit); }

  // What falls out at the other end when the deque is full; else empty.
  [[nodiscard]] Ref Append(View item);
  [[nodiscard]] Ref AppendLeft(View item);
  // Empty if there is none.
  Ref Pop();
  Ref PopLeft();
  // REQUIRES: 0 <= index < count().
  Ref At(int64_t index) const;
  // Returns what was there.
  Ref Set(int64_t index, View item);

  std::vector<Ref> Items() const;
  // Puts others in their place; returns what was there. Keeps no more than the limit: the last
  // ones.
  std::vector<Ref> Replace(const std::vector<Ref>& items);

 private:
  int64_t Place(int64_t index) const { return (head_ + index) & (capacity_ - 1); }
  void Grow();
  void Changed(int64_t head, int64_t count);

  Host& py_;
  View deque_;
  Ref lock_;
  Ref items_;
  int64_t capacity_;
  int64_t head_;
  int64_t count_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_DEQUE_RING_H_
