// slice: what stands between square brackets, start:stop:step, any objects; and what it selects in
// a sequence of a given length.
//
// Two steps, because the first may call anything and the second happens inside a container's guard:
// SliceUnpack asks the three for integers, AdjustSlice fits them to a length.
//
// Thread safety: never changes after construction.

#ifndef OBJECTS_TYPES_SLICE_H_
#define OBJECTS_TYPES_SLICE_H_

#include <cstdint>

#include "objects/heap/world.h"

namespace objects {

// As written: what was left out is already the far end for the step's direction; step is not 0.
struct SliceBounds {
  int64_t start = 0;
  int64_t stop = INT64_MAX;
  int64_t step = 1;
};

// The items start, start + step, …, `count` of them, all within the length, up to stop.
struct SliceRange {
  int64_t start;
  int64_t stop;
  int64_t step;
  int64_t count;
};

// REQUIRES: length >= 0. (PySlice_AdjustIndices)
constexpr SliceRange AdjustSlice(const SliceBounds& bounds, int64_t length) {
  const bool down = bounds.step < 0;
  const int64_t lowest = down ? -1 : 0;
  const int64_t highest = down ? length - 1 : length;
  const auto fit = [&](int64_t bound) {
    if (bound < 0) bound += length;
    return bound < lowest ? lowest : bound > highest ? highest : bound;
  };
  const int64_t start = fit(bounds.start);
  const int64_t stop = fit(bounds.stop);
  int64_t count = 0;
  if (!down && start < stop) count = (stop - start - 1) / bounds.step + 1;
  if (down && stop < start) count = (start - stop - 1) / -bounds.step + 1;
  return {start, stop, bounds.step, count};
}

template <class S>
struct SliceObject : Object<S> {
  Object<S>* start;  // owned, as the other two
  Object<S>* stop;
  Object<S>* step;
};

template <class S>
struct SliceApi {
  using Obj = Object<S>;
  static const Type<S> kSliceType;
  static bool SliceCheck(const Obj* object) { return object->type == &kSliceType; }
  // New, with references taken; null stands for None. (PySlice_New)
  static Obj* SliceNew(Thread<S>& thread, Obj* start, Obj* stop, Obj* step);
  // 0, or -1 with TypeError or ValueError. REQUIRES: SliceCheck. (PySlice_Unpack)
  static int SliceUnpack(Thread<S>& thread, Obj* slice, SliceBounds* bounds);
  // What `key` selects: 1 with an index as written, 0 with a slice's bounds, -1 with IndexError for
  // an index beyond 64 bits or TypeError "<what> indices must be integers or slices, not str".
  static int SubscriptUnpack(Thread<S>& thread, Obj* key, const char* what, int64_t* index,
                             SliceBounds* bounds);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_SLICE_H_
