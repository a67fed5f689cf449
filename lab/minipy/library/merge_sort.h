// A stable, adaptive merge sort that uses nothing but less(a, b) on small trivially copied entries.
// (Peters 2002, "listsort.txt", without the galloping between runs' ends; Munro and Wild 2018)
//
// Presorted stretches are found as runs and short ones filled up by binary insertion; runs are
// merged like a power of two tree, so that merges are balanced. Whatever less says or throws, no
// index leaves its range: std::sort would read beyond the end of the array.
//
// Thread safety: a function of its arguments.

#ifndef LAB_MINIPY_LIBRARY_MERGE_SORT_H_
#define LAB_MINIPY_LIBRARY_MERGE_SORT_H_

#include <algorithm>
#include <cstddef>
#include <vector>

#include "absl/types/span.h"

namespace minipy {

template <typename Entry, typename Less>
class MergeSort {
 public:
  MergeSort(absl::Span<Entry> entries, Less less) : entries_(entries), less_(less) {}

  void Run() {
    for (size_t start = 0; start < entries_.size();) {
      const size_t end = NextRun(start);
      runs_.push_back({start, end});
      Collapse();
      start = end;
    }
    while (runs_.size() > 1) MergeTop();
  }

 private:
  struct Range {
    size_t start;
    size_t end;
    size_t size() const { return end - start; }
  };
  static constexpr size_t kShortest = 24;

  // The end of the run that begins at `start`, at least kShortest entries long if there are so
  // many.
  size_t NextRun(size_t start) {
    size_t end = std::min(start + 1, entries_.size());
    if (end < entries_.size()) {
      const bool down = less_(entries_[end], entries_[start]);
      ++end;
      while (end < entries_.size() && less_(entries_[end], entries_[end - 1]) == down) ++end;
      // Strictly descending, so that turning it round moves no equal entry past another.
      if (down) std::reverse(entries_.begin() + start, entries_.begin() + end);
    }
    const size_t least = std::min(start + kShortest, entries_.size());
    for (; end < least; ++end) Insert(start, end);
    return end;
  }

  // Puts the entry at `end` in its place among the sorted ones before it.
  void Insert(size_t start, size_t end) {
    const Entry entry = entries_[end];
    size_t low = start;
    for (size_t high = end; low < high;) {
      const size_t middle = low + (high - low) / 2;
      if (less_(entry, entries_[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    std::move_backward(entries_.begin() + low, entries_.begin() + end, entries_.begin() + end + 1);
    entries_[low] = entry;
  }

  // Lengths on the stack fall fast enough that it stays logarithmic.
  void Collapse() {
    while (runs_.size() > 1 && runs_[runs_.size() - 2].size() <= 2 * runs_.back().size()) {
      MergeTop();
    }
  }

  void MergeTop() {
    const Range right = runs_.back();
    runs_.pop_back();
    Merge(runs_.back(), right);
    runs_.back().end = right.end;
  }

  void Merge(Range left, Range right) {
    // What is in place already at both ends stays there.
    const Entry first = entries_[right.start];
    left.start = Partition(left, [&](const Entry& entry) { return !less_(first, entry); });
    if (left.start == left.end) return;
    const Entry last = entries_[left.end - 1];
    right.end = Partition(right, [&](const Entry& entry) { return less_(entry, last); });
    spare_.assign(entries_.begin() + left.start, entries_.begin() + left.end);
    size_t from = 0, to = left.start, other = right.start;
    while (from < spare_.size() && other < right.end) {
      const bool take_right = less_(entries_[other], spare_[from]);
      entries_[to++] = take_right ? entries_[other] : spare_[from];
      other += take_right;
      from += !take_right;
    }
    std::copy(spare_.begin() + from, spare_.end(), entries_.begin() + to);
  }

  // The first index for which `before` is false.
  template <typename Before>
  size_t Partition(Range range, Before before) {
    while (range.start < range.end) {
      const size_t middle = range.start + range.size() / 2;
      if (before(entries_[middle])) {
        range.start = middle + 1;
      } else {
        range.end = middle;
      }
    }
    return range.start;
  }

  absl::Span<Entry> entries_;
  Less less_;
  std::vector<Range> runs_;
  std::vector<Entry> spare_;
};

template <typename Entry, typename Less>
void SortStably(absl::Span<Entry> entries, Less less) {
  MergeSort<Entry, Less>(entries, less).Run();
}

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_MERGE_SORT_H_
