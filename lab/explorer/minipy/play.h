// A Python program as the explorer runs it: the main thread first, until it waits for the threads
// that it has started; then those, as threads A, B, … of an execution, in an order that a search
// chooses; then the main thread to its end. The result is what was printed.
//
// Bounds: the main thread goes on when all others have ended, not before. A thread may come before
// an operation of the program's own modules, not inside those that come with minipy, except where
// one of those waits for a lock. No time passes: clocks stand still, time.sleep returns at once, a
// lock is waited for without a timeout.
//
// Thread safety: one system thread. A play lies on the stage.

#ifndef LAB_EXPLORER_MINIPY_PLAY_H_
#define LAB_EXPLORER_MINIPY_PLAY_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/explorer/minipy/actor.h"
#include "lab/explorer/program.h"
#include "lab/minipy/vm/director.h"
#include "objects/base/replay_mem.h"

namespace lab::explorer {

class Play : public minipy::Director {
 public:
  // Compiles the program and runs it until its threads are about to begin. At most once in a
  // process. An error says why it cannot be explored.
  static absl::StatusOr<Play*> Prepare(const std::string& path, const std::string& source);
  // What the explorer explores. Program::start begins it again from there.
  static Program AsProgram();
  // The scheme it runs under.
  static std::string_view scheme();

  int threads() const { return static_cast<int>(threads_.size()); }
  // Letters that a schedule of minipy's has for what the thread has done so far.
  int points(int thread) const { return threads_[thread]->points(); }
  // What the main thread waits for is there already.
  bool main_could_go_on() const { return !awaiting_ && !main_->waits(); }
  // By the execution that runs.
  std::string printed() const { return printed_; }
  // Something that an exploration does not follow was met on the way; empty: nothing was.
  static const std::string& refusal();

  // minipy::Director
  bool Start(std::function<void()> body) override;
  void AwaitThreads() override;
  void BeforeOperation(Origin origin) override;
  void Import(std::string_view name) override;
  void Write(int fd, std::string_view text) override;
  void* (*memory())(size_t) override;

 private:
  enum class Phase { kPreparing, kThreads, kEnding };
  class Begun;

  Play(std::string path, std::string source) : path_(std::move(path)), source_(std::move(source)) {}
  ~Play() override = default;

  absl::Status Rehearse();
  void ResumeThreads();
  void Run(int thread);
  Ending End();
  bool SwitchesHere(int thread);

  const std::string path_;
  const std::string source_;
  Phase phase_ = Phase::kPreparing;
  Actor* main_ = nullptr;
  std::vector<Actor*> threads_;
  Actor* current_ = nullptr;      // while it prepares itself
  std::optional<Origin> coming_;  // the operation before which a switch point is
  bool every_operation_ = true;   // switch points are before each, else at calls and loops
  bool awaiting_ = false;         // main waits for all threads
  std::string printed_;
  // Stands for what has been printed: a thread that prints reads and writes it.
  objects::ReplayMem::Plain<uint64_t> print_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MINIPY_PLAY_H_
