// Thread A made an object, and each other thread holds a reference to it. All write into the object
// and give back what they hold; the last one reads what was written, and frees it.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_OWNED_PAYLOAD_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_OWNED_PAYLOAD_H_

#include <array>
#include <string>
#include <vector>

#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/world_execution.h"

namespace lab::explorer {

// The references that the others hold: who took them?
enum class Counted { kByOwner, kByOthers };

template <class S>
struct Payload : objects::Object<S> {
  std::array<typename S::Memory::template Plain<int64_t>, kMaxThreads> words;
};

template <class S>
class OwnedPayload : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  OwnedPayload(const Setup& setup, Counted counted)
      : WorldExecution<S>(setup), threads_(setup.threads), counted_(counted) {
    this->Await();
    this->MakeForA([this](objects::Thread<S>& maker) {
      object_ = maker.template New<Payload<S>>(kType);
      if (counted_ == Counted::kByOwner) GiveOthers(maker);
    });
    if (counted_ == Counted::kByOwner) return;
    this->Resume();
    GiveOthers(this->main());
    this->Await();
  }
  std::vector<Name> Names() const override {
    std::vector<Name> names = this->NamesOf(object_);
    for (int i = 0; i < threads_; ++i) {
      names.push_back(
          {&object_->words[i], sizeof object_->words[i], std::string("payload of ") + LetterOf(i)});
    }
    return names;
  }

 private:
  static constexpr objects::Type<S> kType{
      .name = "payload", .dealloc = [](objects::Thread<S>& thread, Obj* object) {
        auto* payload = static_cast<Payload<S>*>(object);
        // Main, if it was left to it.
        if (auto* self = static_cast<OwnedPayload*>(thread.tenant)) {
          int64_t sum = 0;
          for (int i = 0; i < self->threads_; ++i) sum += payload->words[i].Load();
          self->sum_.Note(sum);
        }
        thread.Free(payload);
      }};

  void Body(objects::Thread<S>& thread, int index) override {
    thread.tenant = this;
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    {
      objects::Reading<S> reading(thread, object());
      object_->words[index].Store(index + 1);
    }
    objects::Decref(thread, object());
    // What was left to the owner it finds at its next switch point.
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
  }
  void Conclude(Ending* ending) override {
    const bool alive = objects::Alive(object());
    ending->result = alive ? "alive" : "read " + std::to_string(sum_.value());
  }

  void GiveOthers(objects::Thread<S>& giver) {
    for (int i = 1; i < threads_; ++i) objects::Incref(giver, object());
  }
  Obj* object() { return object_; }

  const int threads_;
  const Counted counted_;
  Payload<S>* object_ = nullptr;
  Finding sum_;  // what the last one read
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_OWNED_PAYLOAD_H_
