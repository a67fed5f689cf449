#include "lab/minipy/code/verify.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lab/minipy/code/effects.h"
#include "lab/minipy/code/verify_arguments.h"

namespace minipy {
namespace {

using Problem = std::optional<std::string>;

class Verifier {
 public:
  explicit Verifier(const Code& code)
      : code_(code),
        begins_(code.words.size()),
        depths_(code.words.size(), kUnknown),
        entries_(code.words.size()) {}

  Problem Run() {
    if (Problem problem = CheckTables()) return problem;
    if (Problem problem = FindInstructions()) return problem;
    for (size_t i = 0; i < begins_.size(); ++i) {
      if (!begins_[i]) continue;
      if (const char* wrong = WrongArgument(code_, begins_, i)) return At(i, wrong);
    }
    if (Problem problem = CheckEntries()) return problem;
    if (Problem problem = WalkFlow()) return problem;
    for (size_t i = 0; i < begins_.size(); ++i) {
      if (begins_[i] && depths_[i] == kUnknown) return At(i, "is out of reach");
    }
    if (deepest_ != code_.stack_size) {
      return InCode("says its stack is " + std::to_string(code_.stack_size) + " deep, it is " +
                    std::to_string(deepest_));
    }
    return std::nullopt;
  }

 private:
  static constexpr int kUnknown = -1;

  std::string InCode(const std::string& what) const { return code_.qualified_name + ": " + what; }
  std::string At(size_t place, const std::string& what) const {
    return InCode(std::string(InfoOf(OpcodeOf(code_.words[place])).name) + " at word " +
                  std::to_string(place) + " " + what);
  }

  Problem CheckTables() const {
    const int locals = static_cast<int>(code_.locals.size());
    if (code_.positions.size() != code_.words.size()) return InCode("has words without positions");
    if (code_.positional_only > code_.positional) return InCode("has too few parameters");
    if (code_.parameters() + code_.cells + code_.free_variables > locals) {
      return InCode("has fewer locals than parameters and cells");
    }
    if (code_.uses_names && code_.parameters() > 0) return InCode("has parameters but no locals");
    return std::nullopt;
  }

  Problem FindInstructions() {
    size_t next = 0;
    while (next < code_.words.size()) {
      const Opcode opcode = OpcodeOf(code_.words[next]);
      if (static_cast<int>(opcode) >= kEmittedOpcodes) {
        return InCode("has words that are no instructions");
      }
      begins_[next] = true;
      const size_t place = next;
      next += 1 + static_cast<size_t>(InfoOf(opcode).caches);
      if (next > code_.words.size()) return At(place, "has no room for its caches");
      for (size_t cache = place + 1; cache < next; ++cache) {
        if (code_.words[cache] != 0) return At(place, "has a cache that is not empty");
      }
    }
    return std::nullopt;
  }

  bool Begins(int place) const {
    return place >= 0 && place < static_cast<int>(begins_.size()) &&
           begins_[static_cast<size_t>(place)];
  }

  // Disjoint, or the inner one first.
  Problem CheckEntries() {
    const std::vector<ExceptionEntry>& entries = code_.exceptions;
    for (size_t i = 0; i < entries.size(); ++i) {
      const ExceptionEntry& entry = entries[i];
      const bool end = entry.end == static_cast<int>(begins_.size()) || Begins(entry.end);
      if (!Begins(entry.start) || !end || entry.start >= entry.end || !Begins(entry.target) ||
          entry.depth < 0) {
        return InCode("has an exception entry that covers no instructions");
      }
      if (entry.target >= entry.start && entry.target < entry.end) {
        return InCode("has a handler that handles its own exceptions");
      }
      for (auto word = static_cast<size_t>(entry.start); word < static_cast<size_t>(entry.end);
           ++word) {
        if (entries_[word] == nullptr) entries_[word] = &entry;
      }
      for (size_t j = i + 1; j < entries.size() && entries[j].start < entry.end; ++j) {
        if (entries[j].end <= entry.start) continue;
        if (entries[j].start > entry.start || entries[j].end < entry.end) {
          return InCode("has exception entries that are not nested");
        }
      }
    }
    return std::nullopt;
  }

  Problem Reach(size_t from, size_t place, int depth) {
    if (place >= begins_.size()) return At(from, "runs over the end");
    deepest_ = std::max(deepest_, depth);
    if (depths_[place] == kUnknown) {
      depths_[place] = depth;
      work_.push_back(place);
    } else if (depths_[place] != depth) {
      return At(place, "is reached with " + std::to_string(depths_[place]) + " and with " +
                           std::to_string(depth) + " on the stack");
    }
    return std::nullopt;
  }

  Problem WalkFlow() {
    if (Problem problem = Reach(0, 0, 0)) return problem;
    while (!work_.empty()) {
      const size_t place = work_.back();
      work_.pop_back();
      if (Problem problem = Follow(place)) return problem;
    }
    return std::nullopt;
  }

  Problem Follow(size_t place) {
    const Opcode opcode = OpcodeOf(code_.words[place]);
    const Word argument = ArgumentOf(code_.words[place]);
    const int depth = depths_[place];
    int lowest = depth;
    const auto after = [&](bool jumps) {
      const StackEffect effect = EffectOf(opcode, argument, jumps);
      if (effect.pops > depth) lowest = kUnknown;
      lowest = std::min(lowest, depth - effect.pops + effect.pushes);
      return depth - effect.pops + effect.pushes;
    };
    const int through = after(false);
    if (lowest < 0) return At(place, "takes more from the stack than there is");
    if (opcode == Opcode::RETURN_VALUE && depth != 1) return At(place, "leaves references behind");
    if (HasTarget(opcode)) {
      if (Problem problem = Reach(place, argument, after(true))) return problem;
    }
    if (const ExceptionEntry* entry = entries_[place]) {
      if (entry->depth > lowest) return At(place, "has less on the stack than its handler needs");
      if (Problem problem = Reach(place, static_cast<size_t>(entry->target), entry->depth + 1)) {
        return problem;
      }
    }
    if (EndsFlow(opcode)) return std::nullopt;
    return Reach(place, place + 1 + static_cast<size_t>(InfoOf(opcode).caches), through);
  }

  const Code& code_;
  std::vector<bool> begins_;
  std::vector<int> depths_;                     // before the instruction
  std::vector<const ExceptionEntry*> entries_;  // the first that holds the word
  std::vector<size_t> work_;
  int deepest_ = 0;
};

}  // namespace

std::optional<std::string> Verify(const Code& code) {
  if (Problem problem = Verifier(code).Run()) return problem;
  for (const ConstantValue& constant : code.constants) {
    const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant);
    if (inner == nullptr) continue;
    if (Problem problem = Verify(**inner)) return problem;
  }
  return std::nullopt;
}

}  // namespace minipy
