// What the compiler makes of a module, a class body or a function: instructions and the tables they
// point into. Plain data, the same for all schemes; the VM wraps it in an object
// (vm/code_object.h).
//
// Locals are numbered through: first the parameters (positional, keyword-only, *args, **kwargs) and
// plain local variables, then cells that are no parameters, then free variables. A parameter that
// an inner function uses is a cell in its own place: MAKE_CELL turns it into one on entry.
// (CPython 3.11: co_localsplus)
//
// Thread safety: immutable once the compiler has returned it.

#ifndef LAB_MINIPY_CODE_CODE_H_
#define LAB_MINIPY_CODE_CODE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace minipy {

enum class Opcode : uint8_t {
#define OPCODE(name, caches, argument) name,
#define SPECIAL(name, generic) name,
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL
};
// Those that the compiler emits, which come first.
inline constexpr int kEmittedOpcodes = 0
#define OPCODE(name, caches, argument) +1
#define SPECIAL(name, generic)
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL
    ;

// What an instruction's argument means, for the disassembler.
enum class ArgumentKind : uint8_t {
  kNone,
  kCount,
  kConstant,
  kLocal,
  kName,
  kGlobal,
  kJump,
  kBinary,
  kCompare,
  kInvert,
  kFormat,
  kFunction,
};

struct OpcodeInfo {
  const char* name;
  int caches;
  ArgumentKind argument;
  Opcode generic;  // of a specialised opcode; else itself
};
const OpcodeInfo& InfoOf(Opcode opcode);

using Word = uint32_t;
inline constexpr Word kLargestArgument = (1u << 24) - 1;
constexpr Word MakeWord(Opcode opcode, Word argument) {
  return static_cast<Word>(opcode) | argument << 8;
}
constexpr Opcode OpcodeOf(Word word) { return static_cast<Opcode>(word & 0xFF); }
constexpr Word ArgumentOf(Word word) { return word >> 8; }

// Where in the source an instruction comes from: lines from 1, columns in bytes from 0. Line 0:
// from nowhere.
struct Position {
  int line = 0;
  int end_line = 0;
  int column = 0;
  int end_column = 0;
};

// While a word in [start, end) runs, an exception cuts the stack to `depth`, is pushed and goes on
// at `target`. The first entry that holds the word counts: inner ones come first.
struct ExceptionEntry {
  int start;
  int end;
  int target;
  int depth;
};

struct Code;

struct EllipsisConstant {};
struct BigInt {
  std::string digits;  // decimal, beyond 64 bits
};
struct Bytes {
  std::string bytes;
};
// Not `Constant`, which is a node of the syntax tree.
struct TupleConstant;
using ConstantValue =
    std::variant<std::monostate /* None */, EllipsisConstant, bool, int64_t, BigInt, double,
                 std::string, Bytes, std::shared_ptr<const TupleConstant>,
                 std::shared_ptr<const Code>>;
struct TupleConstant {
  std::vector<ConstantValue> items;
  bool frozenset = false;
};

struct Code {
  std::string name;            // "<module>", "<lambda>", "increment", …
  std::string qualified_name;  // "Counter.increment", "f.<locals>.g", …
  std::string filename;
  int first_line = 1;

  int positional = 0;       // positional parameters, positional-only ones included
  int positional_only = 0;  // of these
  int keyword_only = 0;
  bool variadic = false;           // has *args
  bool variadic_keywords = false;  // has **kwargs
  bool generator = false;
  // A function's variables are numbered; a module's and a class body's are names in a dict.
  bool uses_names = false;
  int parameters() const { return positional + keyword_only + variadic + variadic_keywords; }

  std::vector<std::string> locals;  // names of all, in the order above
  int free_variables = 0;           // the last so many of locals
  int cells = 0;  // the so many before them; parameters that are cells do not count
  std::vector<ConstantValue> constants;  // a function's docstring, or None, is the first
  std::vector<std::string> names;
  std::vector<Word> words;
  std::vector<Position> positions;  // one a word
  std::vector<ExceptionEntry> exceptions;
  int stack_size = 0;  // at most, in references
};

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_CODE_H_
