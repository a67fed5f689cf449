// A box holds one reference to an object, or none: the smallest container there is, for programs in
// a bare world. Each operation is one guarded step, as those of list and dict are.
//
// Thread safety: as the scheme guards contents.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_BOX_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_BOX_H_

#include "objects/heap/world.h"

namespace lab::explorer {

template <class S>
struct Box : objects::Object<S> {
  using Obj = objects::Object<S>;
  using Thread = objects::Thread<S>;

  typename S::Memory::template Plain<Obj*> slot;

  // New, empty.
  static Box* New(Thread& thread) { return thread.template New<Box>(kType); }
  // What is in it, new; null if it is empty.
  Obj* Get(Thread& thread) {
    objects::Operation<S> operation(thread, this);
    Obj* content = slot.Load();
    return content != nullptr && !operation.dead() ? objects::NewRef(thread, content) : nullptr;
  }
  // Puts `offered` into it if it is empty, taking a reference. What is in it afterwards, new.
  Obj* GetOrPut(Thread& thread, Obj* offered) {
    objects::Operation<S> operation(thread, this);
    Obj* content = slot.Load();
    if (content == nullptr) {
      content = objects::NewRef(thread, offered);
      slot.Store(content);
    }
    return objects::NewRef(thread, content);
  }
  // Puts `content` in the place of what is there; steals it, and drops the old one.
  void Put(Thread& thread, Obj* content) {
    Obj* old;
    {
      objects::Operation<S> operation(thread, this);
      old = slot.Load();
      slot.Store(content);
    }
    objects::XDecref(thread, old);
  }

  static Box* Of(Obj* object) { return static_cast<Box*>(object); }
  static constexpr objects::Type<S> kType{
      .name = "box",
      .dealloc =
          [](Thread& thread, Obj* object) {
            objects::XDecref(thread, Of(object)->slot.Load());
            thread.Free(Of(object));
          },
      .traverse =
          [](Obj* object, absl::FunctionRef<void(Obj*)> visit) {
            if (Obj* content = Of(object)->slot.Load()) visit(content);
          },
  };
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_BOX_H_
