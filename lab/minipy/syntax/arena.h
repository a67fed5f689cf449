// Where a syntax tree lives. Nodes, lists and texts are cut from blocks and die with them, all at
// once and without their destructors: a chain of a million operators is freed by a loop over
// blocks, where nodes that own each other would recurse until the stack is gone.
//
// Thread safety: one thread at a time.
//
// Invariants: what was handed out stays where it is, also when the arena is moved.

#ifndef LAB_MINIPY_SYNTAX_ARENA_H_
#define LAB_MINIPY_SYNTAX_ARENA_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace minipy {

class Arena {
 public:
  // Memory for `size` bytes that lives as long as the arena. `align` is a power of two.
  void* Allocate(size_t size, size_t align) {
    const size_t pad = -reinterpret_cast<uintptr_t>(next_) & (align - 1);
    if (next_ == nullptr || pad + size > left_) return AllocateInNewBlock(size, align);
    char* const place = next_ + pad;
    next_ = place + size;
    left_ -= pad + size;
    return place;
  }

  template <class T, class... Arguments>
  T* New(Arguments&&... arguments) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructor");
    return new (Allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
  }

  std::string_view Copy(std::string_view text) {
    if (text.empty()) return {};
    char* const place = static_cast<char*>(Allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }

  template <class T>
  std::span<T> Copy(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (items.empty()) return {};
    void* const place = Allocate(items.size() * sizeof(T), alignof(T));
    std::memcpy(place, items.data(), items.size() * sizeof(T));
    return {static_cast<T*>(place), items.size()};
  }

 private:
  static constexpr size_t kBlock = 32 * 1024;

  void* AllocateInNewBlock(size_t size, size_t align) {
    const size_t block = size + align > kBlock ? size + align : kBlock;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block));
    next_ = blocks_.back().get();
    left_ = block;
    return Allocate(size, align);
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  size_t left_ = 0;
};

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_ARENA_H_
