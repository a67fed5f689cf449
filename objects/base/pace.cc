#include "objects/base/pace.h"

#include <sched.h>

#include "objects/base/check.h"

namespace objects {
namespace {

// On a busy machine a thread that yields gets its core back a time slice later, milliseconds. A run
// that yields at every sixty-fourth of its accesses would then take a hundred times as long, so
// each thread has so many yields and spins after that. By then the others have had as many chances.
constexpr int kYields = 256;

constinit thread_local pace::State state;

OBJECTS_UNSEEN void LookAtWatched() {
  if (state.watch.life != nullptr && *state.watch.life != kLifeAlive) *state.watch.hit = true;
}

// xorshift64*: small, seeded, and its state fits in a register.
OBJECTS_UNSEEN uint64_t Random() {
  uint64_t x = state.random;
  x ^= x >> 12;
  x ^= x << 25;
  x ^= x >> 27;
  state.random = x;
  return x * 0x2545F4914F6CDD1D;
}

// Two ways to open the window between a load and its store: leave the core to somebody else (the
// only one that helps when all threads share one core), or stay on it while the others' cores work.
OBJECTS_UNSEEN void Jitter() {
  const uint64_t random = Random() >> 16;
  if (random % state.one_in != 0) return;
  if ((random & (1u << 30)) && state.yields_left > 0) {
    --state.yields_left;
    sched_yield();
  } else {
    for (uint64_t turns = 50 + ((random >> 32) & 2047); turns > 0; --turns) asm volatile("");
  }
}

}  // namespace

PacedThread::PacedThread(Baton& baton, int index, Grain grain) {
  Check(!state.paced, "a thread is paced once at a time");
  state.paced = true;
  state.baton = &baton;
  state.index = index;
  state.grain = grain;
}

PacedThread::PacedThread(uint64_t seed, uint32_t one_in) {
  Check(!state.paced, "a thread is paced once at a time");
  state.paced = true;
  state.yields_left = kYields;
  state.random = seed * 0x9E3779B97F4A7C15 | 1;  // never 0, and neighbours do not start alike
  state.one_in = one_in;
}

PacedThread::PacedThread(Stepper& stepper) {
  Check(!state.paced, "a thread is paced once at a time");
  state.paced = true;
  state.stepper = &stepper;
}

PacedThread::~PacedThread() {
  if (state.baton != nullptr) state.baton->Leave(state.index);
  state = pace::State{};
}

namespace pace {

void Access(const objects::Access& access) {
  if (state.stepper != nullptr) {
    state.stepper->Step(access, state.watch.life, state.exclusive);
  } else if (state.baton != nullptr) {
    if (state.grain == Grain::kAccess && !state.exclusive) state.baton->Step(state.index, nullptr);
  } else if (state.one_in != 0) {
    Jitter();
  }
  LookAtWatched();
}

void Note(const Event& event) {
  if (state.stepper != nullptr) state.stepper->Note(event);
}

void TakeLock(const volatile uint32_t* held) {
  if (state.stepper != nullptr) {
    const objects::Access take{.kind = AccessKind::kAcquire, .size = sizeof *held, .word = held};
    state.stepper->Step(take, state.watch.life, state.exclusive);
    return;
  }
  if (state.baton == nullptr) {
    if (state.one_in != 0) Jitter();
    return;
  }
  const uint32_t holder = Baton::AwaitThoseBeside(held);
  const bool step = state.grain == Grain::kAccess && !state.exclusive;
  if (step || holder != kHeldByNobody) {
    state.baton->Step(state.index, held, holder == kHeldBeside);
  }
}

uint32_t Holder() {
  return state.baton != nullptr || state.stepper != nullptr ? kHeldInSchedule : kHeldBeside;
}

bool SwitchPointIsStep() {
  if (state.stepper != nullptr) return state.stepper->SwitchPointIsStep(state.exclusive);
  return state.baton != nullptr && (state.grain == Grain::kSwitchPoint || state.exclusive);
}

bool Stepped() { return state.stepper != nullptr; }

bool CountsAtOnce() {
  return state.stepper != nullptr && state.exclusive && state.stepper->CountsAtOnce();
}

void Turn() {
  if (state.stepper != nullptr) {
    state.stepper->Step({.kind = AccessKind::kTurn}, nullptr, false);
  } else if (state.baton != nullptr) {
    state.baton->Step(state.index, nullptr);
  }
}

void SetExclusive(bool on) {
  state.exclusive = on;
  Note({.kind = on ? EventKind::kEntered : EventKind::kLeft});
}

State Exchange(const State& next) {
  const State before = state;
  state = next;
  return before;
}

State LookAside() {
  State aside;
  aside.looks_aside = state.baton != nullptr || state.stepper != nullptr;
  return Exchange(aside);
}

bool LooksAside() { return state.looks_aside; }

bool LooksPast() { return state.looks_past; }

void LookPast(bool held) { state.looks_past = held; }

Watch SetWatch(Watch watch) {
  const Watch before = state.watch;
  state.watch = watch;
  return before;
}

}  // namespace pace
}  // namespace objects
