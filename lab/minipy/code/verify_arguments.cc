#include "lab/minipy/code/verify_arguments.h"

#include "lab/minipy/code/operators.h"

namespace minipy {
namespace {

const char* WrongJump(const std::vector<bool>& begins, size_t place, Opcode opcode, Word target) {
  if (target >= begins.size() || !begins[target]) return "jumps to no instruction";
  if ((opcode == Opcode::JUMP_BACKWARD) != (target <= place)) return "jumps the wrong way";
  return nullptr;
}

// Fast instructions are for plain variables, the others of this kind for cells.
const char* WrongLocal(const Code& code, Opcode opcode, Word slot) {
  if (slot >= code.locals.size()) return "has no such local";
  const bool fast =
      opcode == Opcode::LOAD_FAST || opcode == Opcode::STORE_FAST || opcode == Opcode::DELETE_FAST;
  if (fast && code.uses_names) return "uses a local where there are none";
  const size_t cells = static_cast<size_t>(code.cells) + static_cast<size_t>(code.free_variables);
  const bool cell = slot >= code.locals.size() - cells;
  if (fast && cell) return "uses a cell as a plain local";
  // A parameter that is a cell is so by its MAKE_CELL only.
  const bool parameter = slot < static_cast<Word>(code.parameters());
  return !fast && !cell && !parameter ? "uses a plain local as a cell" : nullptr;
}

const char* WrongKeywords(const Code& code, size_t place, Word number) {
  const auto* tuple = std::get_if<std::shared_ptr<const TupleConstant>>(&code.constants[number]);
  if (tuple == nullptr || (*tuple)->frozenset) return "names no tuple of keywords";
  for (const ConstantValue& item : (*tuple)->items) {
    if (!std::holds_alternative<std::string>(item)) return "names a keyword that is no text";
  }
  if (place + 1 >= code.words.size()) return "has no call behind it";
  const Word call = code.words[place + 1];
  if (OpcodeOf(call) != Opcode::CALL) return "has no call behind it";
  return ArgumentOf(call) < (*tuple)->items.size() ? "has more keywords than arguments" : nullptr;
}

const char* WrongCount(const Code& code, Opcode opcode, Word count) {
  const char* const wrong = "has an argument out of range";
  switch (opcode) {
    case Opcode::COPY:
    case Opcode::LIST_APPEND:
    case Opcode::SET_ADD:
    case Opcode::MAP_ADD:
    case Opcode::LIST_EXTEND:
    case Opcode::SET_UPDATE:
    case Opcode::DICT_UPDATE:
    case Opcode::DICT_MERGE:
      return count < 1 ? wrong : nullptr;
    case Opcode::SWAP:
      return count < 2 ? wrong : nullptr;
    case Opcode::BUILD_SLICE:
      return count != 2 && count != 3 ? wrong : nullptr;
    case Opcode::RAISE_VARARGS:
      return count > 2 ? wrong : nullptr;
    case Opcode::CALL_FUNCTION_EX:
      return count > 1 ? wrong : nullptr;
    case Opcode::RESUME:
      return count > 2 ? wrong : nullptr;
    case Opcode::COPY_FREE_VARS:
      return count != static_cast<Word>(code.free_variables) ? wrong : nullptr;
    default:
      return nullptr;
  }
}

const char* WrongPlace(const Code& code, Opcode opcode) {
  switch (opcode) {
    case Opcode::LOAD_NAME:
    case Opcode::STORE_NAME:
    case Opcode::DELETE_NAME:
    case Opcode::LOAD_CLASSDEREF:
    case Opcode::SETUP_ANNOTATIONS:
      return code.uses_names ? nullptr : "needs a dict of names in a function";
    case Opcode::RETURN_GENERATOR:
    case Opcode::YIELD_VALUE:
    case Opcode::SEND:
      return code.generator ? nullptr : "is for generators";
    default:
      return nullptr;
  }
}

}  // namespace

const char* WrongArgument(const Code& code, const std::vector<bool>& begins, size_t place) {
  const Opcode opcode = OpcodeOf(code.words[place]);
  const Word argument = ArgumentOf(code.words[place]);
  const auto within = [&](size_t size) {
    return argument < size ? nullptr : "has an argument out of range";
  };
  if (const char* wrong = WrongPlace(code, opcode)) return wrong;
  switch (InfoOf(opcode).argument) {
    case ArgumentKind::kNone:
      return within(1);
    case ArgumentKind::kCount:
      return WrongCount(code, opcode, argument);
    case ArgumentKind::kConstant:
      if (const char* wrong = within(code.constants.size())) return wrong;
      return opcode == Opcode::KW_NAMES ? WrongKeywords(code, place, argument) : nullptr;
    case ArgumentKind::kLocal:
      return WrongLocal(code, opcode, argument);
    case ArgumentKind::kName:
      return within(code.names.size());
    case ArgumentKind::kGlobal:
      return within(code.names.size() * 2);
    case ArgumentKind::kJump:
      return WrongJump(begins, place, opcode, argument);
    case ArgumentKind::kBinary:
      return within(kBinaryOperators + kInPlace);
    case ArgumentKind::kCompare:
      return within(kComparisons);
    case ArgumentKind::kInvert:
      return within(2);
    case ArgumentKind::kFormat:
      return within(8);
    case ArgumentKind::kFunction:
      return within(16);
  }
  return nullptr;
}

}  // namespace minipy
