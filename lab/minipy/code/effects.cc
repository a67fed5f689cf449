#include "lab/minipy/code/effects.h"

#include <bit>

namespace minipy {

bool HasTarget(Opcode opcode) { return InfoOf(opcode).argument == ArgumentKind::kJump; }

bool EndsFlow(Opcode opcode) {
  switch (opcode) {
    case Opcode::JUMP_FORWARD:
    case Opcode::JUMP_BACKWARD:
    case Opcode::RETURN_VALUE:
    case Opcode::RAISE_VARARGS:
    case Opcode::RERAISE:
      return true;
    default:
      return false;
  }
}

StackEffect EffectOf(Opcode opcode, Word argument, bool jumps) {
  const int n = static_cast<int>(argument);
  switch (opcode) {
    case Opcode::NOP:
    case Opcode::DELETE_FAST:
    case Opcode::DELETE_DEREF:
    case Opcode::DELETE_NAME:
    case Opcode::DELETE_GLOBAL:
    case Opcode::MAKE_CELL:
    case Opcode::COPY_FREE_VARS:
    case Opcode::RESUME:
    case Opcode::JUMP_FORWARD:
    case Opcode::JUMP_BACKWARD:
    case Opcode::KW_NAMES:
    case Opcode::SETUP_ANNOTATIONS:
      return {0, 0};
    case Opcode::PUSH_NULL:
    case Opcode::LOAD_CONST:
    case Opcode::LOAD_FAST:
    case Opcode::LOAD_CLOSURE:
    case Opcode::LOAD_DEREF:
    case Opcode::LOAD_CLASSDEREF:
    case Opcode::LOAD_NAME:
    case Opcode::LOAD_BUILD_CLASS:
    case Opcode::LOAD_ASSERTION_ERROR:
    case Opcode::RETURN_GENERATOR:
      return {0, 1};
    case Opcode::LOAD_GLOBAL:
      return {0, 1 + (n & 1)};
    case Opcode::POP_TOP:
    case Opcode::STORE_FAST:
    case Opcode::STORE_DEREF:
    case Opcode::STORE_NAME:
    case Opcode::STORE_GLOBAL:
    case Opcode::DELETE_ATTR:
    case Opcode::POP_JUMP_IF_FALSE:
    case Opcode::POP_JUMP_IF_TRUE:
    case Opcode::POP_JUMP_IF_NONE:
    case Opcode::POP_JUMP_IF_NOT_NONE:
    case Opcode::RETURN_VALUE:
    case Opcode::POP_EXCEPT:
    case Opcode::RERAISE:
    case Opcode::IMPORT_STAR:
      return {1, 0};
    case Opcode::LOAD_ATTR:
    case Opcode::UNARY_NEGATIVE:
    case Opcode::UNARY_POSITIVE:
    case Opcode::UNARY_NOT:
    case Opcode::UNARY_INVERT:
    case Opcode::GET_ITER:
    case Opcode::LIST_TO_TUPLE:
    case Opcode::YIELD_VALUE:
    case Opcode::GET_YIELD_FROM_ITER:
      return {1, 1};
    case Opcode::LOAD_METHOD:
    case Opcode::PUSH_EXC_INFO:
    case Opcode::BEFORE_WITH:
    case Opcode::IMPORT_FROM:
      return {1, 2};
    case Opcode::STORE_ATTR:
    case Opcode::DELETE_SUBSCR:
      return {2, 0};
    case Opcode::BINARY_SUBSCR:
    case Opcode::BINARY_OP:
    case Opcode::COMPARE_OP:
    case Opcode::IS_OP:
    case Opcode::CONTAINS_OP:
    case Opcode::IMPORT_NAME:
      return {2, 1};
    case Opcode::CHECK_EXC_MATCH:
      return {2, 2};
    case Opcode::STORE_SUBSCR:
      return {3, 0};
    case Opcode::WITH_EXCEPT_START:
      return {3, 4};
    case Opcode::COPY:
      return {n, n + 1};
    case Opcode::SWAP:
      return {n, n};
    case Opcode::JUMP_IF_FALSE_OR_POP:
    case Opcode::JUMP_IF_TRUE_OR_POP:
      return {1, jumps ? 1 : 0};
    case Opcode::FOR_ITER:
      return {1, jumps ? 0 : 2};
    case Opcode::SEND:
      return {2, jumps ? 1 : 2};
    case Opcode::BUILD_TUPLE:
    case Opcode::BUILD_LIST:
    case Opcode::BUILD_SET:
    case Opcode::BUILD_STRING:
    case Opcode::BUILD_SLICE:
      return {n, 1};
    case Opcode::BUILD_MAP:
      return {2 * n, 1};
    case Opcode::FORMAT_VALUE:
      return {(n & 4) != 0 ? 2 : 1, 1};
    case Opcode::LIST_APPEND:
    case Opcode::SET_ADD:
    case Opcode::LIST_EXTEND:
    case Opcode::SET_UPDATE:
    case Opcode::DICT_UPDATE:
    case Opcode::DICT_MERGE:
      return {n + 1, n};
    case Opcode::MAP_ADD:
      return {n + 2, n};
    case Opcode::UNPACK_SEQUENCE:
      return {1, n};
    case Opcode::UNPACK_EX:
      return {1, (n & 0xFF) + 1 + (n >> 8)};
    case Opcode::CALL:
      return {n + 2, 1};
    case Opcode::CALL_FUNCTION_EX:
      return {3 + (n & 1), 1};
    case Opcode::MAKE_FUNCTION:
      return {1 + std::popcount(argument & 15), 1};
    case Opcode::RAISE_VARARGS:
      return {n, 0};
#define OPCODE(name, caches, argument)
#define SPECIAL(name, generic) case Opcode::name:
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL
      break;
  }
  // Specialised: as the one whose place it takes.
  return EffectOf(InfoOf(opcode).generic, argument, jumps);
}

}  // namespace minipy
