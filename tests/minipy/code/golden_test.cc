// Listings of short programs, one for each kind of statement, kept beside their source in golden/.
// After a change that is meant, MINIPY_GOLDEN=write makes them anew; read the difference.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "gtest/gtest.h"
#include "lab/minipy/code/disassemble.h"
#include "tests/minipy/code/compile.h"
#include "tests/shell/shell.h"

namespace minipy {
namespace {

TEST(Golden, EveryKindOfStatementCompilesToItsListing) {
  const char* mode = std::getenv("MINIPY_GOLDEN");
  const bool write = mode != nullptr && std::string(mode) == "write";
  int programs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(GOLDEN)) {
    if (entry.path().extension() != ".py") continue;
    ++programs;
    const auto code = CodeOf(shell::Contents(entry.path()));
    ASSERT_NE(code, nullptr) << entry.path();
    std::filesystem::path listing = entry.path();
    listing.replace_extension(".dis");
    if (write) std::ofstream(listing) << Disassemble(*code);
    EXPECT_EQ(Disassemble(*code), shell::Contents(listing)) << entry.path();
  }
  EXPECT_GT(programs, 20);
}

}  // namespace
}  // namespace minipy
