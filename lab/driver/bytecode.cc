#include "lab/driver/bytecode.h"

#include <algorithm>
#include <regex>

#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Split;

constexpr char kMainThread[] = "1";

// Some operations of a thread without another's in between.
struct Turn {
  std::string thread;
  std::string place;  // of the last operation: "let_in:12"
  std::string operation, meaning;
};

std::vector<Turn> TurnsOf(std::string_view trace) {
  static const std::regex pattern(R"(thread (\d+)  (\S+:\d+) ([A-Z_]+)(?: (\(.*\)))?)");
  std::vector<Turn> turns;
  for (const std::string& line : Split(trace, '\n')) {
    std::smatch match;
    if (!std::regex_match(line, match, pattern) || match[1] == kMainThread) continue;
    if (!turns.empty() && turns.back().thread == match[1]) turns.pop_back();
    turns.push_back({match[1], match[2], match[3], match[4]});
  }
  return turns;
}

}  // namespace

std::vector<Instruction> InstructionsOf(std::string_view disassembly, int line) {
  // The source line where it changes, where jumps land, the offset, the operation, its argument.
  static const std::regex pattern(
      R"( *(?:(\d+) +)?(?:>> +)?(\d+ ([A-Z_]+)(?: +\d+(?: (\(.*\)))?)?))");
  std::vector<Instruction> found;
  std::string current;
  size_t with_last_store = 0;
  for (const std::string& text : Split(disassembly, '\n')) {
    std::smatch match;
    if (!std::regex_match(text, match, pattern)) {
      current.clear();
      continue;
    }
    if (match[1].matched) current = match[1];
    if (current != std::to_string(line)) continue;
    found.push_back({match[3], match[4], match[2]});
    if (found.back().operation.starts_with("STORE_")) with_last_store = found.size();
  }
  found.resize(with_last_store);
  return found;
}

std::optional<Stop> FirstStop(std::string_view trace, int line) {
  const std::vector<Turn> turns = TurnsOf(trace);
  const std::string on_line = Cat(":", line);
  for (size_t i = 0; i + 1 < turns.size(); ++i) {
    const Turn& stopped = turns[i];
    const Turn& other = turns[i + 1];
    if (!stopped.place.ends_with(on_line)) continue;
    const bool comes_again =
        std::any_of(turns.begin() + static_cast<ptrdiff_t>(i) + 2, turns.end(),
                    [&](const Turn& turn) { return turn.thread == other.thread; });
    return Stop{
        stopped.operation, stopped.meaning,
        comes_again ? Cat(other.operation, other.meaning.empty() ? "" : " ", other.meaning) : ""};
  }
  return std::nullopt;
}

std::vector<std::string> Marked(const std::vector<Instruction>& instructions, const Stop& stop) {
  const auto at =
      std::find_if(instructions.begin(), instructions.end(), [&](const Instruction& instruction) {
        return instruction.operation == stop.operation &&
               (stop.meaning.empty() || instruction.meaning == stop.meaning);
      });
  if (at == instructions.end()) return {};
  std::vector<std::string> lines;
  for (const Instruction& instruction : instructions) {
    const size_t digits = instruction.text.find(' ');
    lines.push_back(Cat(std::string(digits < 4 ? 4 - digits : 0, ' '), instruction.text));
    if (&instruction == &*at) {
      lines.push_back(Cat("   -- stopped here; the other thread comes between, ",
                          stop.other.empty() ? "to its end" : Cat("as far as ", stop.other)));
    }
  }
  return lines;
}

}  // namespace lab
