// Any bytes are a program or are refused: the lexer, parser and compiler neither crash nor run
// away, what is compiled may be run, and it can be printed.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "lab/minipy/code/compiler.h"
#include "lab/minipy/code/disassemble.h"
#include "lab/minipy/code/verify.h"
#include "lab/minipy/syntax/parse.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace minipy;
  const Parsed parsed = Parse({reinterpret_cast<const char*>(data), size}, "fuzz.py");
  const auto* module = std::get_if<Module>(&parsed);
  if (module == nullptr) return 0;
  const Compiled compiled = Compile(*module);
  const auto* code = std::get_if<std::shared_ptr<const Code>>(&compiled);
  if (code == nullptr) return 0;
  if (const auto problem = Verify(**code)) {
    std::fprintf(stderr, "%s\n%s", problem->c_str(), Disassemble(**code).c_str());
    std::abort();
  }
  if (Disassemble(**code).empty()) std::abort();
  return 0;
}
