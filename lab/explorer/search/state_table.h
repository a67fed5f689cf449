// The states a search has met, each once, packed one behind the other.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_SEARCH_STATE_TABLE_H_
#define LAB_EXPLORER_SEARCH_STATE_TABLE_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/hash/hash.h"
#include "absl/types/span.h"

namespace lab::explorer {

class StateTable {
 public:
  StateTable() : index_(0, Hash{this}, Eq{this}) { begins_.push_back(0); }
  StateTable(const StateTable&) = delete;
  StateTable& operator=(const StateTable&) = delete;

  // Its number, and whether it is new.
  std::pair<uint32_t, bool> Add(absl::Span<const uint32_t> row) {
    rows_.insert(rows_.end(), row.begin(), row.end());
    begins_.push_back(rows_.size());
    const auto id = static_cast<uint32_t>(begins_.size() - 2);
    const auto [it, added] = index_.insert(id);
    if (!added) {
      begins_.pop_back();
      rows_.resize(begins_.back());
    }
    return {*it, added};
  }
  absl::Span<const uint32_t> row(uint32_t id) const {
    return absl::MakeConstSpan(rows_).subspan(begins_[id], begins_[id + 1] - begins_[id]);
  }
  size_t size() const { return begins_.size() - 1; }
  size_t bytes() const {
    return rows_.capacity() * sizeof(uint32_t) + begins_.capacity() * sizeof(size_t) +
           index_.capacity() * (sizeof(uint32_t) + 1);
  }

 private:
  struct Hash {
    const StateTable* table;
    size_t operator()(uint32_t id) const { return absl::HashOf(table->row(id)); }
  };
  struct Eq {
    const StateTable* table;
    bool operator()(uint32_t a, uint32_t b) const { return table->row(a) == table->row(b); }
  };

  std::vector<uint32_t> rows_;
  std::vector<size_t> begins_;  // one more than there are rows
  absl::flat_hash_set<uint32_t, Hash, Eq> index_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_SEARCH_STATE_TABLE_H_
