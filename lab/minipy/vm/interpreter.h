// An interpreter: a world with the built-ins, the classes of all types, and a program to run.
//
// Thread safety: made, run and destroyed by one thread.

#ifndef LAB_MINIPY_VM_INTERPRETER_H_
#define LAB_MINIPY_VM_INTERPRETER_H_

#include <memory>
#include <string>

#include "lab/minipy/vm/state.h"
#include "objects/heap/audit.h"

namespace minipy {

struct RunOptions {
  objects::SchemeOptions scheme;
  InterpreterOptions interpreter;
  bool audit = false;
  // Told of damage to memory when it happens, by the thread that met it; may be null.
  void (*damaged)(const std::string& incident) = nullptr;
};

struct RunResult {
  int exit_code = 0;
  // Daemon threads were still running: nothing could be torn down or audited.
  bool threads_left = false;
  bool audited = false;
  objects::AuditReport audit;
  objects::Ledger ledger;
};

// Runs a compiled program as `__main__`, until it and all threads that are no daemons have ended;
// then takes the interpreter apart and, if asked, audits what is left.
template <class S>
RunResult RunProgram(const RunOptions& options, std::shared_ptr<const Code> code);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_INTERPRETER_H_
