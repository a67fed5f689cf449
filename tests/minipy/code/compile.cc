#include "tests/minipy/code/compile.h"

#include <utility>

#include "gtest/gtest.h"
#include "lab/minipy/code/verify.h"
#include "lab/minipy/syntax/parse.h"

namespace minipy {

Compiled CompileText(std::string_view source) {
  Parsed parsed = Parse(source, "test.py");
  if (auto* error = std::get_if<SyntaxError>(&parsed)) return std::move(*error);
  return Compile(std::get<Module>(parsed));
}

std::shared_ptr<const Code> CodeOf(std::string_view source) {
  Compiled compiled = CompileText(source);
  if (const auto* error = std::get_if<SyntaxError>(&compiled)) {
    ADD_FAILURE() << source << "\nis refused: " << error->message;
    return nullptr;
  }
  auto code = std::get<std::shared_ptr<const Code>>(compiled);
  EXPECT_EQ(Verify(*code).value_or(""), "") << source;
  return code;
}

namespace {

const Code* Find(const Code& code, std::string_view name) {
  for (const ConstantValue& constant : code.constants) {
    const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant);
    if (inner == nullptr) continue;
    if ((*inner)->name == name) return inner->get();
    if (const Code* found = Find(**inner, name)) return found;
  }
  return nullptr;
}

template <class Visit>
void ForEachInstruction(const Code& code, const Visit& visit) {
  for (size_t i = 0; i < code.words.size();) {
    const Opcode opcode = OpcodeOf(code.words[i]);
    visit(opcode, ArgumentOf(code.words[i]));
    i += 1 + static_cast<size_t>(InfoOf(opcode).caches);
  }
}

}  // namespace

const Code* Inner(const Code& code, std::string_view name) {
  const Code* found = Find(code, name);
  EXPECT_NE(found, nullptr) << "no code named " << name;
  return found;
}

std::vector<std::string> Opcodes(const Code& code) {
  std::vector<std::string> opcodes;
  ForEachInstruction(code, [&](Opcode opcode, Word argument) {
    std::string text = InfoOf(opcode).name;
    if (InfoOf(opcode).argument == ArgumentKind::kLocal) text += " " + code.locals[argument];
    if (InfoOf(opcode).argument == ArgumentKind::kName) text += " " + code.names[argument];
    if (InfoOf(opcode).argument == ArgumentKind::kGlobal) text += " " + code.names[argument >> 1];
    opcodes.push_back(text);
  });
  return opcodes;
}

int CountOf(const Code& code, Opcode wanted) {
  int count = 0;
  ForEachInstruction(code, [&](Opcode opcode, Word) { count += opcode == wanted ? 1 : 0; });
  return count;
}

}  // namespace minipy
