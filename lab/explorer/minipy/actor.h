// A fiber of a Python program: its main thread, or one that it starts. While the program prepares
// itself (until its main thread waits for the others) an actor paces itself: a thread goes as far
// as its first operation of the program's own, or to a lock that somebody holds. From there on the
// explorer's machine goes on with it.
//
// Thread safety: one system thread. An actor lies on the stage.

#ifndef LAB_EXPLORER_MINIPY_ACTOR_H_
#define LAB_EXPLORER_MINIPY_ACTOR_H_

#include <boost/context/fiber.hpp>
#include <functional>

#include "objects/base/pace.h"
#include "objects/base/stepper.h"

namespace lab::explorer {

class Actor : public objects::Stepper {
 public:
  // To be made and to be run on the stage.
  Actor(size_t stack_bytes, std::function<void()> body);
  ~Actor() override;
  Actor(const Actor&) = delete;
  Actor& operator=(const Actor&) = delete;

  // Goes on with it, paced by itself, until it waits or ends.
  void Resume();
  // Goes on with it on a fiber of the machine's, at the pace that is set there, to its end.
  void ResumeAsPaced();
  bool ended() const { return ended_; }
  // It has gone as far as it can by itself.
  bool waits() const;
  // What it waits for is a lock.
  bool at_lock() const { return lock_ != nullptr; }
  // On its fiber: back to whoever resumed it.
  void Wait();

  void Step(const objects::Access& access, const objects::LifeWord* object,
            bool exclusive) override;
  void Note(const objects::Event&) override {}
  bool SwitchPointIsStep(bool) const override { return begun_; }

  // What is counted and asked at switch points; see Play.
  void BeforeOperation(bool of_program, bool of_library);
  bool SwitchesHere(bool every_operation);
  // Switch points it has come to since it began: letters of a schedule of minipy's.
  int points() const { return points_; }

 private:
  void Go();

  boost::context::fiber fiber_;
  boost::context::fiber back_;
  objects::pace::State pace_;
  const std::function<void()> body_;
  const volatile uint32_t* lock_ = nullptr;  // its holder's word
  bool handed_over_ = false;                 // to the machine
  bool at_turn_ = false;
  bool ended_ = false;
  bool begun_ = false;         // it has come to an operation of the program's own
  bool at_operation_ = false;  // the next switch point is the one before an operation
  bool in_library_ = false;
  int points_ = 0;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MINIPY_ACTOR_H_
