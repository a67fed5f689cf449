// Calls, and how arguments get to them.

#include "lab/minipy/code/compilation.h"

namespace minipy {
namespace {

bool AnyUnpacked(List<Expr*> args, List<Keyword> keywords) {
  if (AnyStarred(args)) return true;
  for (const Keyword& keyword : keywords) {
    if (keyword.arg.empty()) return true;
  }
  return false;
}

}  // namespace

void Compilation::VisitCall(const Call& call) {
  if (VisitMethodCall(call)) return;
  {
    const At at(*this, call.func->span);
    Emit(Opcode::PUSH_NULL);  // which a LOAD_GLOBAL takes upon itself
  }
  Visit(*call.func);
  VisitArguments(0, call.args, call.keywords);
}

// object.name(…) makes no bound method.
bool Compilation::VisitMethodCall(const Call& call) {
  const auto* method = AsIf<Attribute>(call.func);
  if (method == nullptr || AnyUnpacked(call.args, call.keywords)) return false;
  const size_t names = call.keywords.empty() ? 0 : 1;
  if (call.args.size() + call.keywords.size() + names >= kStackGuide) return false;
  Visit(*method->value);
  {
    const At at(*this, AttributeSpan(method->span, *method));
    EmitName(Opcode::LOAD_METHOD, method->attr);
  }
  const At at(*this, AttributeSpan(call.span, *method));
  VisitArguments(0, call.args, call.keywords);
  return true;
}

void Compilation::VisitArguments(size_t given, List<Expr*> args, List<Keyword> keywords) {
  CheckKeywords(keywords);
  if (args.size() + keywords.size() * 2 > kStackGuide || AnyUnpacked(args, keywords)) {
    return VisitUnpackedArguments(given, args, keywords);
  }
  for (const Expr* arg : args) Visit(*arg);
  if (!keywords.empty()) {
    auto names = std::make_shared<TupleConstant>();
    for (const Keyword& keyword : keywords) {
      Visit(*keyword.value);
      names->items.emplace_back(std::string(keyword.arg));
    }
    EmitConstant(std::shared_ptr<const TupleConstant>(std::move(names)));
    assembler().Last()->opcode = Opcode::KW_NAMES;
  }
  Emit(Opcode::CALL, static_cast<Word>(given + args.size() + keywords.size()));
}

// With * or **, or too many for the stack: a tuple and a dict. Of f(*x) the call makes the tuple,
// and says whose argument it is that cannot be one.
void Compilation::VisitUnpackedArguments(size_t given, List<Expr*> args, List<Keyword> keywords) {
  const bool only_star = given == 0 && args.size() == 1 && args[0]->kind == ExprKind::kStarred;
  if (only_star) {
    Visit(*As<Starred>(*args[0]).value);
  } else {
    VisitDisplay(Opcode::BUILD_TUPLE, args, given);
  }
  if (!keywords.empty()) VisitKeywordDict(keywords);
  Emit(Opcode::CALL_FUNCTION_EX, keywords.empty() ? 0 : 1);
}

void Compilation::VisitKeywordDict(List<Keyword> keywords) {
  bool built = false;
  const auto finish = [&](Word pairs) {
    if (pairs == 0 && built) return;
    Emit(Opcode::BUILD_MAP, pairs);
    if (built) Emit(Opcode::DICT_MERGE, 1);
    built = true;
  };
  Word pairs = 0;
  for (const Keyword& keyword : keywords) {
    if (keyword.arg.empty()) {
      finish(pairs);
      pairs = 0;
      Visit(*keyword.value);
      Emit(Opcode::DICT_MERGE, 1);
      continue;
    }
    EmitConstant(std::string(keyword.arg));
    Visit(*keyword.value);
    if (++pairs * 2 > kStackGuide) {
      finish(pairs);
      pairs = 0;
    }
  }
  if (pairs > 0) finish(pairs);
}

void Compilation::CheckKeywords(List<Keyword> keywords) {
  std::unordered_map<std::string_view, int> seen;
  for (const Keyword& keyword : keywords) {
    if (keyword.arg.empty()) continue;
    RefuseDebug(keyword.arg, ExprContext::kStore);
    if (seen.try_emplace(keyword.arg, 0).second) continue;
    Refuse(keyword.span, "keyword argument repeated: " + std::string(keyword.arg));
  }
}

}  // namespace minipy
