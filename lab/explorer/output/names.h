// How words, objects and values are called in a table. A program names what its lesson is about;
// everything else gets a number in the order in which it is met, never an address: what is printed
// is the same in every run.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_OUTPUT_NAMES_H_
#define LAB_EXPLORER_OUTPUT_NAMES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/explorer/machine/machine.h"
#include "lab/explorer/program.h"
#include "objects/heap/life.h"

namespace lab::explorer {

// Of the life-cycle word of a checked object.
inline const objects::Life& LifeAt(const objects::LifeWord* word) {
  return *reinterpret_cast<const objects::Life*>(const_cast<const uint32_t*>(word));
}

class Names {
 public:
  explicit Names(std::string_view scheme);

  // What the program says now; objects that were made since are in it.
  void Refresh(const Execution& execution) {
    execution_ = &execution;
    names_ = execution.Names();
    for (Name& name : execution.SchemeNames()) names_.push_back(std::move(name));
  }
  void Meet(const objects::LifeWord* life) { lives_.try_emplace(life, 0); }

  // Does the program itself have a name for the word?
  bool Known(const volatile void* word) const { return Containing(word) != nullptr; }
  std::string Word(const Deed& deed);
  std::string Object(const objects::LifeWord* life);
  // As it is found in a word of `size` bytes.
  std::string Value(uint64_t raw, size_t size);

  // The count that the object stores: none if it is dead, or if its header is not known.
  std::optional<int64_t> Stored(const objects::LifeWord* life) const;

 private:
  const Name* Containing(const volatile void* place) const;
  static std::string Numbered(std::map<const volatile void*, int>* numbers,
                              const volatile void* place, std::string_view kind);

  const Execution* execution_ = nullptr;
  // What is known of objects' headers under the scheme; null: nothing.
  struct Header;
  template <class S>
  static const Header kHeader;
  const Header* header_ = nullptr;
  std::vector<Name> names_;
  std::map<const volatile void*, int> lives_;  // numbers; 0: none needed so far
  std::map<const volatile void*, int> words_;
  std::map<const volatile void*, int> locks_;
  std::map<const volatile void*, int> addresses_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_NAMES_H_
