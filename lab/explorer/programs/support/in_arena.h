// What an execution is made of lies where its objects do: at the same address in every execution.
// So a shared word that is a member of it is the same place each time. On real threads, without an
// arena, it lies anywhere.
//
// Thread safety: as Arena::Allocate.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_IN_ARENA_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_IN_ARENA_H_

#include <cstddef>
#include <new>

#include "lab/explorer/machine/arena.h"

namespace lab::explorer {

struct InArena {
  static void* operator new(size_t bytes) {
    const bool arena = Arena::Exists();
    void* block = arena ? Arena::Allocate(kBefore + bytes) : ::operator new(kBefore + bytes);
    if (block == nullptr) throw std::bad_alloc();
    *static_cast<bool*>(block) = arena;
    return static_cast<char*>(block) + kBefore;
  }
  static void operator delete(void* execution) {
    void* block = static_cast<char*>(execution) - kBefore;
    const bool arena = *static_cast<bool*>(block);
    if (!arena) ::operator delete(block);  // else the arena is emptied as a whole
  }

 private:
  static constexpr size_t kBefore = 16;  // says where it lies
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_IN_ARENA_H_
