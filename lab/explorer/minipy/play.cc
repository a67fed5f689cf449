#include "lab/explorer/minipy/play.h"

#include <utility>

#include "absl/hash/hash.h"
#include "absl/status/status.h"
#include "generated/schemes.h"
#include "lab/explorer/machine/arena.h"
#include "lab/explorer/machine/backstage.h"
#include "lab/explorer/minipy/stage.h"
#include "lab/minipy/vm/interpreter.h"
#include "lab/minipy/vm/source.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;
using Explored = objects::Gil<objects::ReplayMem>;

constexpr size_t kMainStackBytes = size_t{4} << 20;
constexpr size_t kStackBytes = size_t{1} << 20;

Play* the_play = nullptr;
// A thread's blocks are where its own history has put them.
bool allocates_by_thread = false;

void* Allocate(size_t bytes) {
  return allocates_by_thread ? Arena::Allocate(bytes) : Stage::Allocate(bytes);
}

std::string& Refusal() {
  static std::string* const refusal = new std::string();
  return *refusal;
}

void Refuse(std::string why) {
  const Backstage backstage;
  if (Refusal().empty()) Refusal() = why.c_str();
}

}  // namespace

class Play::Begun : public Execution {
 public:
  explicit Begun(Play& play) : play_(play) {}
  void Run(int index) override { play_.Run(index); }
  Ending End() override { return play_.End(); }
  bool SwitchesHere(int index) override { return play_.SwitchesHere(index); }

 private:
  Play& play_;
};

absl::StatusOr<Play*> Play::Prepare(const std::string& path, const std::string& source) {
  Refusal();
  if (!Stage::Open()) return absl::ResourceExhaustedError("no room for the explored program");
  on_stage = true;
  the_play = new Play(path, source);
  on_stage = false;
  const absl::Status status = the_play->Rehearse();
  if (!status.ok()) return status;
  Stage::Freeze();
  return the_play;
}

std::string_view Play::scheme() { return Explored::kInfo.name; }

Program Play::AsProgram() {
  Program program;
  program.grain = objects::Grain::kSwitchPoint;
  program.trusts_counts = true;
  program.start = [](const Setup& setup) -> std::unique_ptr<Execution> {
    Stage::Restore();
    allocates_by_thread = false;
    the_play->every_operation_ = setup.switch_points == objects::SwitchPoints::kEveryOp;
    return std::make_unique<Begun>(*the_play);
  };
  return program;
}

const std::string& Play::refusal() { return Refusal(); }

absl::Status Play::Rehearse() {
  on_stage = true;
  minipy::CompiledSource compiled = minipy::CompileSource(source_, path_);
  if (auto* compiled_code = std::get_if<std::shared_ptr<const minipy::Code>>(&compiled)) {
    main_ = new Actor(kMainStackBytes, [this, code = std::move(*compiled_code)] {
      minipy::RunOptions options;
      options.scheme.switch_points = objects::SwitchPoints::kEveryOp;
      options.interpreter.program = path_;
      options.interpreter.arguments = {path_};
      options.interpreter.director = this;
      minipy::RunProgram<Explored>(options, code);
    });
  }
  on_stage = false;
  if (main_ == nullptr)
    return absl::InvalidArgumentError(minipy::Format(std::get<minipy::SyntaxError>(compiled)));
  current_ = main_;
  main_->Resume();
  ResumeThreads();
  if (!Refusal().empty()) return absl::InvalidArgumentError(Refusal());
  if (threads_.empty()) {
    return absl::InvalidArgumentError(
        Cat(path_, " starts no thread", printed_.empty() ? "" : "; it prints\n", printed_.c_str()));
  }
  if (threads_.size() > kMaxThreads) {
    return absl::InvalidArgumentError(Cat(path_, " starts ", threads_.size(), " threads, and ",
                                          kMaxThreads, " is as many as are explored"));
  }
  return absl::OkStatus();
}

// Each as far as it goes by itself; and main, if one of them has made way for it.
void Play::ResumeThreads() {
  for (bool moved = true; moved;) {
    moved = false;
    for (size_t i = 0; i < threads_.size(); ++i) {
      if (threads_[i]->ended() || threads_[i]->waits()) continue;
      current_ = threads_[i];
      current_->Resume();
      moved = true;
    }
    if (main_->ended() || awaiting_ || main_->waits()) continue;
    current_ = main_;
    main_->Resume();
    moved = true;
  }
}

void Play::Run(int thread) {
  phase_ = Phase::kThreads;
  allocates_by_thread = true;
  threads_[thread]->ResumeAsPaced();
}

Ending Play::End() {
  phase_ = Phase::kEnding;
  allocates_by_thread = false;
  current_ = main_;
  while (!main_->ended() && !main_->waits()) main_->Resume();
  Ending ending;
  ending.result = printed_;
  if (!main_->ended()) {
    ending.damages = Bit(Damage::kDeadlock);
    ending.result += '\0';  // no other execution ends like it
  }
  return ending;
}

bool Play::SwitchesHere(int thread) {
  Actor& actor = *threads_[thread];
  if (coming_.has_value()) {
    actor.BeforeOperation(*coming_ == Origin::kProgram, *coming_ == Origin::kLibrary);
    coming_.reset();
  }
  return actor.SwitchesHere(every_operation_);
}

bool Play::Start(std::function<void()> body) {
  if (phase_ != Phase::kPreparing) {
    Refuse(
        phase_ == Phase::kEnding
            ? "the main thread starts another thread after it has waited for one: all have to be "
              "started first"
            : "a thread starts another one: only the main thread may");
    return false;
  }
  threads_.push_back(new Actor(kStackBytes, std::move(body)));
  return true;
}

void Play::AwaitThreads() {
  if (threads_.empty() || phase_ == Phase::kEnding) return;
  awaiting_ = true;
  main_->Wait();
  awaiting_ = false;
}

void Play::BeforeOperation(Origin origin) {
  coming_.reset();
  const bool of_main =
      phase_ == Phase::kEnding || (phase_ == Phase::kPreparing && current_ == main_);
  if (origin == Origin::kText && !of_main) {
    Refuse("a thread runs a text by exec or eval: what it does depends on more than shared memory");
  }
  if (phase_ == Phase::kThreads) {
    coming_ = origin;
  } else if (current_ != main_) {
    current_->BeforeOperation(origin == Origin::kProgram, origin == Origin::kLibrary);
  }
}

void Play::Import(std::string_view name) {
  if (phase_ == Phase::kPreparing && current_ == main_) return;
  if (phase_ == Phase::kEnding) return;
  Refuse(Cat("a thread is the first to import ", std::string(name),
             ": the main program has to import it before"));
}

void Play::Write(int fd, std::string_view text) {
  print_.Store(absl::HashOf(print_.Load(), fd, text));
  printed_ += text;
}

void* (*Play::memory())(size_t) { return Allocate; }

}  // namespace lab::explorer
