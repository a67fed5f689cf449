// The table behind a dict or a set, and how a key is found in it. No references are counted here,
// nothing is compared here: dict.cc and set.cc do both.
//
// Representation, as CPython's since 3.6 (Objects/dictobject.c): entries in the order of insertion,
// and an open-addressed array of indices into them, all in one buffer:
//   slots     length of the index array, a power of two
//   capacity  length of the entry array, two thirds of that: some slot is always empty
//   used      entries handed out, from the front; a deleted one stays, without a key
//   entries   hash, key, value
//   indices   kEmpty, kDeleted, or an entry's number
// A dict is walked in the order of its entries. A set is walked in the order of its slots, which a
// program sees: so its slots are CPython's (Objects/setobject.c), ten neighbours in a row before
// the next jump, and a table that is never more than three fifths full. The buffer carries its own
// lengths: whoever still holds an old one, or sees `used` or an index that another thread is
// writing, stays in bounds.
//
// Thread safety: none of its own; the dict's guard is held, or the scheme has none to offer.

#ifndef OBJECTS_TYPES_DICT_TABLE_H_
#define OBJECTS_TYPES_DICT_TABLE_H_

#include <algorithm>
#include <cstdint>

#include "objects/heap/world.h"

namespace objects {

template <class S>
class DictTable {
 public:
  using Obj = Object<S>;
  template <class T>
  using Plain = typename S::Memory::template Plain<T>;

  struct Entry {
    Plain<int64_t> hash;
    Plain<Obj*> key;  // null: deleted
    Plain<Obj*> value;
  };
  // Where a key is, or would go.
  struct Place {
    int64_t slot = kNowhere;   // of the index array
    int64_t entry = kNowhere;  // kNowhere: the key is missing
    bool found() const { return entry != kNowhere; }
  };
  static constexpr int64_t kNowhere = -1;

  // With room for twice `live` entries and some; null with MemoryError. Allocates a buffer and no
  // object: may be called inside a guard.
  static DictTable* New(Thread<S>& thread, int64_t live) {
    int64_t slots = kSmallest;
    while (slots < live * 3) slots *= 2;
    return Make(thread, slots, slots * 2 / 3, false);
  }
  // The same for a set: more than `most` slots. It has grown too small once it is full.
  static DictTable* NewForSet(Thread<S>& thread, int64_t most) {
    int64_t slots = kSmallest;
    while (slots <= most) slots *= 2;
    return Make(thread, slots, (3 * (slots - 1) + 4) / 5, true);
  }
  // How many keys a set's table must have slots for when it grows.
  static int64_t RoomForSet(int64_t live) { return live > 50000 ? live * 2 : live * 4; }
  // Null is fine. Outside guards.
  static void Free(Thread<S>& thread, DictTable* table) {
    if (table == nullptr) return;
    thread.FreeBuffer(table, BytesFor(table->slots_, table->capacity_));
  }

  int64_t used() const { return std::clamp<int64_t>(used_.Load(), 0, capacity_); }
  bool full() const { return used() == capacity_; }
  Entry& entry(int64_t number) { return entries()[number]; }
  int64_t slots() const { return slots_; }
  // Places in the order in which the table is walked.
  int64_t places() const { return for_set_ ? slots_ : used(); }
  // What is in one; null or without a key: nothing.
  Entry* InOrder(int64_t place) {
    if (!for_set_) return &entry(place);
    const int64_t number = indices()[place].Load();
    return number >= 0 && number < capacity_ ? &entry(number) : nullptr;
  }

  // The place of the first key of this hash that is_key(key) says yes to.
  template <class IsKey>
  Place Find(int64_t hash, const IsKey& is_key) {
    int64_t reusable = kNowhere;
    for (Probe probe(hash, slots_, for_set_); !probe.done(); probe.Next()) {
      const int64_t index = indices()[probe.slot()].Load();
      if (index == kEmpty) return {reusable != kNowhere ? reusable : probe.slot(), kNowhere};
      if (index < 0 || index >= capacity_) {
        if (reusable == kNowhere) reusable = probe.slot();
        continue;
      }
      Entry& candidate = entry(index);
      if (for_set_ && candidate.key.Load() == nullptr) reusable = probe.slot();
      if (candidate.hash.Load() != hash) continue;
      Obj* key = candidate.key.Load();
      if (key != nullptr && is_key(key)) return {probe.slot(), index};
    }
    return {reusable, kNowhere};  // only a table torn by a race has no empty slot
  }

  // Puts a missing key where Find said. REQUIRES: not full. The references are the caller's affair.
  void Append(const Place& place, int64_t hash, Obj* key, Obj* value) {
    if (for_set_ && place.slot != kNowhere && indices()[place.slot].Load() >= 0) {
      return Refill(indices()[place.slot].Load(), hash, key, value);
    }
    const int64_t number = used();
    if (number == capacity_) return;  // another thread filled it in between, under no guard
    Entry& added = entry(number);
    added.hash.Store(hash);
    added.key.Store(key);
    added.value.Store(value);
    used_.Store(number + 1);
    if (place.slot != kNowhere) indices()[place.slot].Store(static_cast<int32_t>(number));
  }
  // Of a set the slot keeps its entry, which the last of those that come by it may fill again.
  void Remove(const Place& place) {
    if (!for_set_) indices()[place.slot].Store(kDeleted);
    entry(place.entry).key.Store(nullptr);
    entry(place.entry).value.Store(nullptr);
  }
  // Of what is at a place of a set's table.
  void RemoveAt(int64_t slot) { Remove({slot, indices()[slot].Load()}); }
  // Takes the last live entry out, and with it the deleted ones behind it: what is taken off the
  // end again and again must not leave a tail to be searched each time. Remove must not do so, or
  // a key that is added next would stand where an iterator has been.
  void RemoveLast(int64_t number) {
    Remove(PlaceOf(number));
    used_.Store(number);
  }
  // The number of the last live entry, or kNowhere.
  int64_t Last() {
    for (int64_t i = used(); i-- > 0;) {
      if (entry(i).key.Load() != nullptr) return i;
    }
    return kNowhere;
  }
  // The entry a hint names if its key is this very object; else null.
  Entry* AtHint(uint32_t hint, const Obj* key) {
    if (hint >= static_cast<uint64_t>(capacity_)) return nullptr;
    Entry& candidate = entry(hint);
    return candidate.key.Load() == key ? &candidate : nullptr;
  }
  // Of a key that is known not to be there.
  void AppendNew(int64_t hash, Obj* key, Obj* value) {
    Append(Find(hash, [](Obj*) { return false; }), hash, key, value);
  }
  // Takes over all live entries of another table, in order. REQUIRES: this one is new.
  void CopyFrom(DictTable& from) {
    for (int64_t i = 0; i < from.places() && !full(); ++i) {
      Entry* old = from.InOrder(i);
      if (old == nullptr) continue;
      Obj* key = old->key.Load();
      Obj* value = old->value.Load();
      if (key == nullptr || value == nullptr) continue;
      AppendNew(old->hash.Load(), key, value);
    }
  }

 private:
  void Refill(int64_t number, int64_t hash, Obj* key, Obj* value) {
    if (number >= capacity_) return;  // torn
    entry(number).hash.Store(hash);
    entry(number).key.Store(key);
    entry(number).value.Store(value);
  }

  static constexpr int64_t kSmallest = 8;
  static constexpr int32_t kEmpty = -1;
  static constexpr int32_t kDeleted = -2;

  // CPython's sequence of slots: all bits of the hash take part, then every slot has its turn. In a
  // set's table, neighbours that are not beyond its end come before each jump.
  class Probe {
   public:
    Probe(int64_t hash, int64_t slots, bool for_set)
        : perturb_(static_cast<uint64_t>(hash)),
          home_(perturb_ & (slots - 1)),
          slot_(home_),
          slots_(slots),
          neighbours_(for_set ? kNeighbours : 0),
          near_(NearHome()),
          // The hash is shifted out after 13 steps, then the generator has full period.
          left_((slots + 14) * (neighbours_ + 1)) {}
    int64_t slot() const { return static_cast<int64_t>(slot_); }
    bool done() const { return left_ <= 0; }
    void Next() {
      --left_;
      if (near_ > 0) {
        --near_;
        ++slot_;
        return;
      }
      perturb_ >>= 5;
      home_ = (home_ * 5 + perturb_ + 1) & static_cast<uint64_t>(slots_ - 1);
      slot_ = home_;
      near_ = NearHome();
    }

   private:
    static constexpr int64_t kNeighbours = 9;
    int64_t NearHome() const {
      return static_cast<int64_t>(home_) + neighbours_ < slots_ ? neighbours_ : 0;
    }

    uint64_t perturb_;
    uint64_t home_;
    uint64_t slot_;
    int64_t slots_;
    int64_t neighbours_;
    int64_t near_;
    int64_t left_;
  };

  // The place of an entry whose number is known. REQUIRES: it is live.
  Place PlaceOf(int64_t number) {
    for (Probe probe(entry(number).hash.Load(), slots_, for_set_); !probe.done(); probe.Next()) {
      if (indices()[probe.slot()].Load() == number) return {probe.slot(), number};
    }
    return {0, number};  // only in a table torn by a race
  }

  static size_t BytesFor(int64_t slots, int64_t capacity) {
    return sizeof(DictTable) + static_cast<size_t>(capacity) * sizeof(Entry) +
           static_cast<size_t>(slots) * sizeof(Plain<int32_t>);
  }

  static DictTable* Make(Thread<S>& thread, int64_t slots, int64_t capacity, bool for_set) {
    void* buffer = thread.NewBuffer(BytesFor(slots, capacity));
    return buffer != nullptr ? new (buffer) DictTable(slots, capacity, for_set) : nullptr;
  }

  // Constructed, not stored: nobody else can see the table yet, so this is no step of a schedule.
  DictTable(int64_t slots, int64_t capacity, bool for_set)
      : slots_(slots), capacity_(capacity), for_set_(for_set) {
    for (int64_t i = 0; i < capacity; ++i) new (&entries()[i]) Entry();
    for (int64_t i = 0; i < slots; ++i) new (&indices()[i]) Plain<int32_t>(kEmpty);
  }

  Entry* entries() { return reinterpret_cast<Entry*>(this + 1); }
  Plain<int32_t>* indices() { return reinterpret_cast<Plain<int32_t>*>(entries() + capacity_); }

  const int64_t slots_;
  const int64_t capacity_;
  const bool for_set_;
  Plain<int64_t> used_;
};

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_TABLE_H_
