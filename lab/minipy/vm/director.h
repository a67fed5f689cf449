// Whoever runs the threads of a program in the system's place: `lab explore --minipy`, which makes
// fibers of them and takes every order in turn. A program that is directed starts no system thread,
// does not wait for time to pass and prints nowhere but here.
//
// Thread safety: all of a directed program runs on one system thread.

#ifndef LAB_MINIPY_VM_DIRECTOR_H_
#define LAB_MINIPY_VM_DIRECTOR_H_

#include <cstddef>
#include <functional>
#include <string_view>

namespace minipy {

class Director {
 public:
  virtual ~Director() = default;
  // Takes over the body of a new thread. False: it is refused.
  virtual bool Start(std::function<void()> body) = 0;
  // The main thread has nothing more to do before all others have ended.
  virtual void AwaitThreads() = 0;
  // A thread is about to run an instruction, of the program itself or of a module that comes with
  // minipy. The switch point before it follows.
  // kText: what exec or eval was given.
  enum class Origin { kProgram, kBeside, kLibrary, kText };
  virtual void BeforeOperation(Origin origin) = 0;
  // A thread runs a module that nobody had imported before.
  virtual void Import(std::string_view name) = 0;
  virtual void Write(int fd, std::string_view text) = 0;
  // Memory for the heap: as QuarantineHeap::Options::source.
  virtual void* (*memory())(size_t bytes) = 0;
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_DIRECTOR_H_
