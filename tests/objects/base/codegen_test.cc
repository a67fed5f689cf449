// RealMem claims to cost nothing beyond what the hardware asks. Here the instructions are counted:
// codegen_probe.cc is compiled with the flags of a release and disassembled.

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>

#include "generated/schemes.h"

namespace objects::test {
namespace {

// The instructions of one function, one a line, calls and jumps out of it marked by a relocation.
std::vector<std::string> Disassembly(const std::string& function) {
  const std::string command =
      std::string(CODEGEN_OBJDUMP) + " -dr --no-show-raw-insn " + CODEGEN_OBJECT;
  FILE* pipe = popen(command.c_str(), "r");
  std::vector<std::string> lines;
  bool inside = false;
  char line[1024];
  while (pipe != nullptr && std::fgets(line, sizeof(line), pipe) != nullptr) {
    const std::string text = line;
    if (text.find('<' + function + ">:") != std::string::npos) {
      inside = true;
    } else if (text.find_first_not_of(" \t\n") == std::string::npos) {
      inside = false;
    } else if (inside) {
      lines.push_back(text.substr(0, text.size() - 1));
    }
  }
  if (pipe != nullptr) pclose(pipe);
  return lines;
}

struct Counted {
  int instructions = 0;  // but ret and padding
  int locked = 0;        // lock prefixes, and xchg with memory, which needs none
  int leaves = 0;        // calls, and jumps to other functions
  int memory = 0;        // operands in memory
  std::string text;
};

Counted Count(const std::string& function) {
  Counted counted;
  for (const std::string& line : Disassembly(function)) {
    const auto has = [&](const char* word) { return line.find(word) != std::string::npos; };
    counted.text += line + "\n";
    if (has("R_X86_64_")) {
      ++counted.leaves;
      continue;
    }
    if (has("ret") || has("nop") || has("int3")) continue;
    if (!line.ends_with("lock")) ++counted.instructions;  // LLVM gives a prefix its own line
    const bool in_memory = has("(%");
    if (in_memory && !has("lea")) ++counted.memory;
    if (has("lock") || (has("xchg") && in_memory && !has("cmpxchg"))) ++counted.locked;
    if (has("call")) ++counted.leaves;
  }
  return counted;
}

#define SKIP_UNLESS_X86()                                                 \
  if (std::string(CODEGEN_OBJDUMP).empty()) GTEST_SKIP() << "no objdump"; \
  if (std::string(CODEGEN_PROCESSOR) != "x86_64") GTEST_SKIP() << "reads x86-64 only"

// `add [count], 1`, or a load, an add and a store.
void ExpectPlainAdd(const Counted& counted) {
  EXPECT_EQ(counted.locked, 0) << counted.text;
  EXPECT_EQ(counted.leaves, 0) << counted.text;
  EXPECT_GE(counted.memory, 1) << counted.text;
  EXPECT_LE(counted.memory, 2) << counted.text;
  EXPECT_LE(counted.instructions, 4) << counted.text;
}

TEST(Codegen, PlainAddIsWhatOneWouldWriteInAssembly) {
  SKIP_UNLESS_X86();
  ExpectPlainAdd(Count("PlainAdd"));
}

TEST(Codegen, LoadsAndStoresAreOneMove) {
  SKIP_UNLESS_X86();
  for (const char* function : {"PlainLoad", "AtomicLoad", "AtomicStore"}) {
    const Counted counted = Count(function);
    EXPECT_EQ(counted.instructions, 1) << counted.text;
    EXPECT_EQ(counted.memory, 1) << counted.text;
  }
}

TEST(Codegen, AtomicAddIsOneLockedInstruction) {
  SKIP_UNLESS_X86();
  const Counted counted = Count("AtomicAdd");
  EXPECT_EQ(counted.instructions, 1) << counted.text;
  EXPECT_EQ(counted.locked, 1) << counted.text;
}

template <class List>
struct AsTypes;
template <class... S>
struct AsTypes<TypeList<S...>> {
  using Types = testing::Types<S...>;
};

template <class S>
class SchemeCodegen : public testing::Test {
 protected:
  // atomic_count → AtomicCount, as in the probe's names.
  static std::string ClassName() {
    std::string name;
    bool head = true;
    for (const char letter : S::kInfo.name) {
      if (letter != '_') name += head ? static_cast<char>(letter - 'a' + 'A') : letter;
      head = letter == '_';
    }
    return name;
  }
  // How the count is kept, where it is kept in one word and nothing else need be done to it.
  static constexpr bool kIsPlainWord = [] {
    if constexpr (requires(typename S::Count& count) { count.references; }) {
      return std::is_same_v<decltype(S::Count::references), RealMem::Plain<int64_t>> &&
             sizeof(typename S::Count) == sizeof(int64_t);
    }
    return false;
  }();
  static constexpr bool kIsAtomicWord = [] {
    if constexpr (requires(typename S::Count& count) { count.references; }) {
      return std::is_same_v<decltype(S::Count::references), RealMem::Atomic<int64_t>>;
    }
    return false;
  }();
};
TYPED_TEST_SUITE(SchemeCodegen, typename AsTypes<AllSchemes<RealMem>>::Types);

TYPED_TEST(SchemeCodegen, IncrefIsAsShortAsItsCountAllows) {
  SKIP_UNLESS_X86();
  const Counted counted = Count("Incref" + this->ClassName());
  ASSERT_GT(counted.instructions, 0) << "not found";
  if (this->kIsPlainWord) {
    ExpectPlainAdd(counted);
  } else if (this->kIsAtomicWord) {
    EXPECT_EQ(counted.locked, 1) << counted.text;
    EXPECT_EQ(counted.instructions, 1) << counted.text;
    EXPECT_EQ(counted.leaves, 0) << counted.text;
  }
}

// The same, and the flag that says whether it was the last.
TYPED_TEST(SchemeCodegen, DecrefIsAsShortAsItsCountAllows) {
  SKIP_UNLESS_X86();
  const Counted counted = Count("Decref" + this->ClassName());
  ASSERT_GT(counted.instructions, 0) << "not found";
  if (!this->kIsPlainWord && !this->kIsAtomicWord) return;
  EXPECT_EQ(counted.locked, this->kIsAtomicWord ? 1 : 0) << counted.text;
  EXPECT_EQ(counted.leaves, 0) << counted.text;
  EXPECT_LE(counted.instructions, 6) << counted.text;
}

// A plain ++ and -- cancel out, and a compiler that sees both deletes them: the race would be gone
// from the binary, and with it the cost and the lesson.
TYPED_TEST(SchemeCodegen, IncrefAndDecrefAreNotOptimisedAway) {
  SKIP_UNLESS_X86();
  const Counted counted = Count("IncrefDecref" + this->ClassName());
  EXPECT_GE(counted.memory, 2) << counted.text;
  if (this->kIsAtomicWord) EXPECT_EQ(counted.locked, 2) << counted.text;
}

}  // namespace
}  // namespace objects::test
