#include "lab/minipy/code/disassemble.h"

#include <algorithm>
#include <vector>

#include "lab/minipy/code/effects.h"
#include "lab/minipy/code/operators.h"

namespace minipy {
namespace {

std::string Right(const std::string& text, size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string Left(const std::string& text, size_t width) {
  return text + std::string(width - std::min(width, text.size()), ' ');
}

std::string Offset(int word) { return std::to_string(word * 2); }

std::string OperatorMeaning(Word argument) {
  const bool in_place = argument >= kInPlace;
  const auto op = static_cast<BinaryArgument>(in_place ? argument - kInPlace : argument);
  return std::string(SignOf(op)) + (in_place ? "=" : "");
}

std::string FormatMeaning(Word argument) {
  static constexpr const char* kConversions[] = {"", "str", "repr", "ascii"};
  const std::string conversion = kConversions[argument & 3];
  if ((argument & kFormatWithSpec) == 0) return conversion;
  return conversion.empty() ? "with format" : conversion + ", with format";
}

std::string FunctionMeaning(Word flags) {
  static constexpr const char* kParts[] = {"defaults", "kwdefaults", "annotations", "closure"};
  std::string meaning;
  for (Word part = 0; part < 4; ++part) {
    if ((flags >> part & 1) == 0) continue;
    meaning.append(meaning.empty() ? "" : ", ").append(kParts[part]);
  }
  return meaning;
}

std::string MeaningOf(const Code& code, Opcode opcode, Word argument) {
  switch (InfoOf(opcode).argument) {
    case ArgumentKind::kConstant:
      return ReprOf(code.constants[argument]);
    case ArgumentKind::kLocal:
      return code.locals[argument];
    case ArgumentKind::kName:
      return code.names[argument];
    case ArgumentKind::kGlobal:
      return ((argument & 1) != 0 ? "NULL + " : "") + code.names[argument >> 1];
    case ArgumentKind::kJump:
      return "to " + Offset(static_cast<int>(argument));
    case ArgumentKind::kBinary:
      return OperatorMeaning(argument);
    case ArgumentKind::kCompare:
      return SignOf(static_cast<CompareArgument>(argument));
    case ArgumentKind::kFormat:
      return FormatMeaning(argument);
    case ArgumentKind::kFunction:
      return FunctionMeaning(argument);
    case ArgumentKind::kNone:
    case ArgumentKind::kCount:
    case ArgumentKind::kInvert:
      break;
  }
  return "";
}

std::vector<bool> Targets(const Code& code) {
  std::vector<bool> targets(code.words.size());
  for (size_t i = 0; i < code.words.size();) {
    const Opcode opcode = OpcodeOf(code.words[i]);
    if (HasTarget(opcode)) targets[ArgumentOf(code.words[i])] = true;
    i += 1 + static_cast<size_t>(InfoOf(opcode).caches);
  }
  for (const ExceptionEntry& entry : code.exceptions) {
    targets[static_cast<size_t>(entry.target)] = true;
  }
  return targets;
}

void AppendInstructions(const Code& code, std::string* text) {
  const std::vector<bool> targets = Targets(code);
  int most = 0;
  for (const Position& position : code.positions) most = std::max(most, position.line);
  const size_t width = std::max<size_t>(3, std::to_string(most).size());
  int line = 0;
  for (size_t i = 0; i < code.words.size();) {
    const Opcode opcode = OpcodeOf(code.words[i]);
    const OpcodeInfo& info = InfoOf(opcode);
    const int here = code.positions[i].line;
    const bool starts = here != 0 && here != line;
    if (starts && i > 0) text->append("\n");
    if (starts) line = here;
    std::string row = Right(starts ? std::to_string(here) : "", width) + "     ";
    row += targets[i] ? ">> " : "   ";
    row += Right(Offset(static_cast<int>(i)), 4) + " ";
    const Word argument = ArgumentOf(code.words[i]);
    if (info.argument == ArgumentKind::kNone) {
      row += info.name;
    } else {
      row += Left(info.name, 20) + " " + Right(std::to_string(argument), 5);
      const std::string meaning = MeaningOf(code, opcode, argument);
      if (!meaning.empty()) row += " (" + meaning + ")";
    }
    text->append(row).append("\n");
    i += 1 + static_cast<size_t>(info.caches);
  }
}

// An entry's end is its last word here, as in dis.
void AppendExceptions(const Code& code, std::string* text) {
  text->append("ExceptionTable:\n");
  for (const ExceptionEntry& entry : code.exceptions) {
    text->append("  " + Offset(entry.start) + " to " + Offset(entry.end - 1) + " -> " +
                 Offset(entry.target) + " [" + std::to_string(entry.depth) + "]\n");
  }
}

}  // namespace

std::string Disassemble(const Code& code) {
  std::string text;
  AppendInstructions(code, &text);
  if (!code.exceptions.empty()) AppendExceptions(code, &text);
  for (const ConstantValue& constant : code.constants) {
    const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant);
    if (inner == nullptr) continue;
    text.append("\nDisassembly of " + ReprOf(constant) + ":\n");
    text.append(Disassemble(**inner));
  }
  return text;
}

}  // namespace minipy
