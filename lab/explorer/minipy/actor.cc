#include "lab/explorer/minipy/actor.h"

#include <utility>

#include "lab/explorer/machine/backstage.h"
#include "lab/explorer/minipy/stage.h"
#include "objects/base/check.h"

namespace lab::explorer {
namespace {

namespace context = boost::context;

// A stack that goes when the stage does.
struct OnStage {
  size_t bytes;
  context::stack_context allocate() const {
    char* const memory = static_cast<char*>(Stage::Allocate(bytes));
    objects::Check(memory != nullptr, "room for the stack of an explored thread");
    context::stack_context stack;
    stack.size = bytes;
    stack.sp = memory + bytes;
    return stack;
  }
  void deallocate(context::stack_context&) const {}
};

}  // namespace

Actor::Actor(size_t stack_bytes, std::function<void()> body) : body_(std::move(body)) {
  pace_.stepper = this;
  pace_.paced = true;
  fiber_ = context::fiber(std::allocator_arg, OnStage{stack_bytes}, [this](context::fiber&& back) {
    back_ = std::move(back);
    body_();
    ended_ = true;
    return std::move(back_);
  });
}

Actor::~Actor() { objects::Check(false, "an actor goes with its stage"); }

void Actor::Go() {
  on_stage = true;
  fiber_ = std::move(fiber_).resume();
  on_stage = false;
}

void Actor::Resume() {
  const objects::pace::State mine = objects::pace::Exchange(pace_);
  Go();
  pace_ = objects::pace::Exchange(mine);
}

void Actor::ResumeAsPaced() {
  if (ended_) return;
  handed_over_ = true;
  Go();
}

bool Actor::waits() const { return at_turn_ || (lock_ != nullptr && *lock_ != 0); }

void Actor::Wait() { back_ = std::move(back_).resume(); }

void Actor::Step(const objects::Access& access, const objects::LifeWord*, bool) {
  if (access.kind == objects::AccessKind::kTurn) {
    at_turn_ = true;
    points_ = 1;
    Wait();
    at_turn_ = false;
    objects::pace::Turn();
    return;
  }
  if (access.kind != objects::AccessKind::kAcquire) return;
  lock_ = static_cast<const volatile uint32_t*>(access.word);
  while (*lock_ != 0 && !handed_over_) Wait();
  if (handed_over_) objects::pace::TakeLock(lock_);
  lock_ = nullptr;
}

void Actor::BeforeOperation(bool of_program, bool of_library) {
  at_operation_ = true;
  in_library_ = of_library;
  begun_ = begun_ || of_program;
}

bool Actor::SwitchesHere(bool every_operation) {
  const bool at_operation = std::exchange(at_operation_, false);
  if (!begun_) return false;
  ++points_;
  if (points_ == 1) return true;  // where the thread begins
  return !in_library_ && (every_operation || !at_operation);
}

}  // namespace lab::explorer
