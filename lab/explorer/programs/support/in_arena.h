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
    if (!Arena::Exists()) return ::operator new(bytes);
    void* block = Arena::Allocate(bytes);
    if (block == nullptr) throw std::bad_alloc();
    return block;
  }
  static void operator delete(void* block) {
    if (!Arena::Exists()) ::operator delete(block);  // else the arena is emptied as a whole
  }
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_IN_ARENA_H_
