// decrement_order: threads own one reference each to an object that they write into. Each drops its
// own by one atomic decrement; the last one reads what all have written, and frees. Which memory
// order must the decrement have?
//
// The count itself is right with any: what is at stake is whether the last one sees the others'
// writes, and whether its free comes after their last uses. No interleaving shows that; a search
// for races does.

#include <array>

#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/base/replay_mem.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

using objects::ReplayMem;

enum class Then { kNothing, kFence, kLoad };

// How a reference is given back: the decrement's order, and what the last one does after it.
template <std::memory_order kOrder, Then kThen>
struct Counted : objects::ThreadsRunFreely<ReplayMem>, objects::EveryObjectIsCounted {
  using Memory = ReplayMem;
  using objects::ThreadsRunFreely<ReplayMem>::Thread;
  static constexpr objects::SchemeInfo kInfo{};

  struct Count {
    ReplayMem::Atomic<int64_t> references{1};
  };
  using Guard = objects::NoGuard;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) {
    count.references.FetchAdd(1, std::memory_order_relaxed);
  }
  static bool Decref(Thread&, Count& count) {
    if (count.references.FetchSub(1, kOrder) != 1) return false;
    // Either pairs with the release half of the others' decrements.
    if (kThen == Then::kFence) ReplayMem::Fence(std::memory_order_acquire);
    if (kThen == Then::kLoad) count.references.Load(std::memory_order_acquire);
    return true;
  }
  static int64_t Stored(const Count& count) {
    return count.references.Load(std::memory_order_acquire);
  }
};

template <class S>
struct Payload : objects::Object<S> {
  std::array<typename S::Memory::template Plain<int64_t>, kMaxThreads> words;
};

template <class S>
class DecrementOrder : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  explicit DecrementOrder(const Setup& setup) : WorldExecution<S>(setup), threads_(setup.threads) {
    object_ = this->main().template New<Payload<S>>(kType);
    for (int i = 1; i < threads_; ++i) objects::Incref(this->main(), static_cast<Obj*>(object_));
    this->Await();
  }
  std::vector<Name> Names() const override {
    std::vector<Name> names = {{&object_->count, sizeof object_->count, "count"},
                               {object_->life.word(), sizeof(uint32_t), "object"}};
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
        auto* self = static_cast<DecrementOrder*>(thread.tenant);
        int64_t sum = 0;
        for (int i = 0; i < self->threads_; ++i) sum += payload->words[i].Load();
        self->sum_.Note(sum);
        thread.Free(payload);
      }};

  void Body(objects::Thread<S>& thread, int index) override {
    thread.tenant = this;
    {
      objects::Reading<S> reading(thread, static_cast<Obj*>(object_));
      object_->words[index].Store(index + 1);
    }
    objects::Decref(thread, static_cast<Obj*>(object_));
  }
  void Conclude(Ending* ending) override {
    ending->result = "read " + std::to_string(sum_.value());
  }

  const int threads_;
  Payload<S>* object_;
  Finding sum_;  // what the last one read
};

std::unique_ptr<Execution> Start(const Setup& setup) {
  using enum std::memory_order;
  const auto start = [&]<std::memory_order kOrder, Then kThen>() -> std::unique_ptr<Execution> {
    return std::make_unique<DecrementOrder<Counted<kOrder, kThen>>>(setup);
  };
  if (setup.scheme == "relaxed") return start.operator()<relaxed, Then::kNothing>();
  if (setup.scheme == "acquire") return start.operator()<acquire, Then::kNothing>();
  if (setup.scheme == "release") return start.operator()<release, Then::kNothing>();
  if (setup.scheme == "release_fence") return start.operator()<release, Then::kFence>();
  if (setup.scheme == "release_acquire_load") return start.operator()<release, Then::kLoad>();
  if (setup.scheme == "acq_rel") return start.operator()<acq_rel, Then::kNothing>();
  if (setup.scheme == "seq_cst") return start.operator()<seq_cst, Then::kNothing>();
  objects::Check(false, "no such variant");
  __builtin_unreachable();
}

}  // namespace

extern const Program kDecrementOrder;
const Program kDecrementOrder = {
    .name = "decrement_order",
    .summary = "threads write into an object and drop it; the last one reads it and frees it",
    .lesson =
        "release hands on what a thread did to the object, acquire receives it. Whoever frees must "
        "have received from all the others: both halves, or a release and then an acquire fence.",
    .variants = {{"relaxed", "fetch_sub relaxed", 0},
                 {"acquire", "fetch_sub acquire: nobody hands on what it did", 0},
                 {"release", "fetch_sub release: the last one receives nothing", 0},
                 {"release_fence", "fetch_sub release, the last one then an acquire fence",
                  kAllDamages},
                 {"release_acquire_load", "fetch_sub release, the last one then loads with acquire",
                  kAllDamages},
                 {"acq_rel", "fetch_sub acq_rel", kAllDamages},
                 {"seq_cst", "fetch_sub seq_cst", kAllDamages}},
    .start = Start,
};

}  // namespace lab::explorer
