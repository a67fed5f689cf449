#include "lab/minipy/vm/switches.h"

#include <cstdio>

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/director.h"
#include "lab/minipy/vm/import.h"
#include "lab/minipy/vm/unwind.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

std::string Switches::Describe(const Code& code, int word) const {
  const Word instruction = code.words[word];
  const OpcodeInfo& info = InfoOf(OpcodeOf(instruction));
  const Word argument = ArgumentOf(instruction);
  std::string meaning;
  if (info.argument == ArgumentKind::kName) meaning = code.names[argument];
  if (info.argument == ArgumentKind::kGlobal) meaning = code.names[argument >> 1];
  if (info.argument == ArgumentKind::kLocal) meaning = code.locals[argument];
  return absl::StrCat(code.qualified_name, ":", code.positions[word].line, " ", info.name,
                      meaning.empty() ? "" : absl::StrCat(" (", meaning, ")"));
}

void Switches::Runs(int64_t ident, const Code& code, int word) {
  objects::MutexLock lock(mutex_);
  if (ident != last_ident_) {
    if (!last_.empty()) std::fprintf(stderr, "%s\n", last_.c_str());
    std::fprintf(stderr, "-- switch to thread %lld\n", static_cast<long long>(ident));
  }
  last_ident_ = ident;
  last_ = absl::StrCat("thread ", ident, "  ", Describe(code, word));
}

namespace {

template <class S>
Director::Origin OriginOf(const ThreadState<S>& state, const Code& code) {
  if (code.filename == state.interpreter.options.program) return Director::Origin::kProgram;
  if (code.filename.starts_with(kLibraryFile)) return Director::Origin::kLibrary;
  return code.filename.starts_with('<') ? Director::Origin::kText : Director::Origin::kBeside;
}

}  // namespace

template <class S>
bool SwitchBefore(ThreadState<S>& state, Frame<S>* frame) {
  // The schedule is about the program: what starts its threads is not in it.
  if (state.letter >= 0 && state.pace == nullptr &&
      frame->code->code->filename == state.interpreter.options.program) [[unlikely]] {
    state.pace = std::make_unique<objects::PacedThread>(*state.interpreter.baton, state.letter,
                                                        objects::Grain::kSwitchPoint);
  }
  if (Director* director = state.interpreter.options.director; director != nullptr) [[unlikely]] {
    director->BeforeOperation(OriginOf(state, *frame->code->code));
  }
  objects::SwitchPoint(state.thread, objects::SwitchPointAt::kOp);
  if (Switches* switches = state.interpreter.switches; switches != nullptr) [[unlikely]] {
    switches->Runs(state.ident, *frame->code->code,
                   static_cast<int>(frame->next - frame->words) - 1);
  }
  return !state.interpreter.interrupted.load(std::memory_order_relaxed) || !TakeInterrupt(state);
}

#define INSTANTIATE(S) template bool SwitchBefore(ThreadState<S>&, Frame<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
