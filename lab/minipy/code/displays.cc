// Tuples, lists, sets, dicts and f-strings.

#include "lab/minipy/code/compilation.h"
#include "lab/minipy/code/fold.h"

namespace minipy {
namespace {

using TuplePointer = std::shared_ptr<const TupleConstant>;

}  // namespace

bool Compilation::FoldLast(size_t count, bool frozenset) {
  std::optional<std::vector<ConstantValue>> constants = assembler().LastConstants(count);
  if (!constants) return false;
  assembler().TakeBack(count);
  EmitConstant(std::make_shared<const TupleConstant>(
      TupleConstant{.items = *std::move(constants), .frozenset = frozenset}));
  return true;
}

// A constant that is plain to see. Long displays ask before they begin; short ones look back at
// what was emitted, which sees more (FoldLast).
std::optional<ConstantValue> Compilation::Literal(const Expr& expr) const {
  if (const auto* constant = AsIf<Constant>(&expr)) return ValueOf(*constant);
  if (const auto* unary = AsIf<UnaryOp>(&expr)) {
    const auto* constant = AsIf<Constant>(unary->operand);
    return constant == nullptr ? std::nullopt : FoldUnary(unary->op, ValueOf(*constant));
  }
  const auto* tuple = AsIf<Tuple>(&expr);
  if (tuple == nullptr) return std::nullopt;
  auto folded = std::make_shared<TupleConstant>();
  for (const Expr* element : tuple->elts) {
    std::optional<ConstantValue> item = Literal(*element);
    if (!item) return std::nullopt;
    folded->items.push_back(*std::move(item));
  }
  return TuplePointer(std::move(folded));
}

void Compilation::VisitDisplay(Opcode build, List<Expr*> elements, size_t given) {
  const bool big = elements.size() + given > kStackGuide;
  if (!big && !AnyStarred(elements)) {
    for (const Expr* element : elements) Visit(*element);
    return Emit(build, static_cast<Word>(elements.size() + given));
  }
  const bool set = build == Opcode::BUILD_SET;
  bool built = false;
  const auto begin = [&](size_t count) {
    if (!built) Emit(set ? Opcode::BUILD_SET : Opcode::BUILD_LIST, static_cast<Word>(count));
    built = true;
  };
  if (big) begin(given);
  for (size_t i = 0; i < elements.size(); ++i) {
    if (const auto* starred = AsIf<Starred>(elements[i])) {
      begin(i + given);
      Visit(*starred->value);
      Emit(set ? Opcode::SET_UPDATE : Opcode::LIST_EXTEND, 1);
    } else {
      Visit(*elements[i]);
      if (built) Emit(set ? Opcode::SET_ADD : Opcode::LIST_APPEND, 1);
    }
  }
  if (build == Opcode::BUILD_TUPLE) Emit(Opcode::LIST_TO_TUPLE);
}

// Constants are loaded as one tuple and copied from there.
void Compilation::VisitConstants(Opcode build, Opcode extend, ConstantValue tuple) {
  if (build != Opcode::BUILD_TUPLE) Emit(build, 0);
  EmitConstant(std::move(tuple));
  if (build != Opcode::BUILD_TUPLE) Emit(extend, 1);
}

void Compilation::VisitElements(Opcode build, Opcode extend, List<Expr*> elements) {
  const size_t count = elements.size();
  if (AnyStarred(elements)) return VisitDisplay(build, elements, 0);
  const bool frozenset = build == Opcode::BUILD_SET;
  if (count > kStackGuide) {
    TupleConstant folded = {.items = {}, .frozenset = frozenset};
    for (const Expr* element : elements) {
      std::optional<ConstantValue> item = Literal(*element);
      if (!item) return VisitDisplay(build, elements, 0);
      folded.items.push_back(*std::move(item));
    }
    return VisitConstants(build, extend, std::make_shared<const TupleConstant>(std::move(folded)));
  }
  for (const Expr* element : elements) Visit(*element);
  const bool worth_it = build == Opcode::BUILD_TUPLE || count > 2;
  if (worth_it && FoldLast(count, frozenset)) {
    ConstantValue tuple = *assembler().LastConstant();
    assembler().TakeBack(1);
    return VisitConstants(build, extend, std::move(tuple));
  }
  Emit(build, static_cast<Word>(count));
}

void Compilation::VisitTuple(List<Expr*> elements, ExprContext context) {
  if (context == ExprContext::kStore) return Unpack(elements);
  if (context == ExprContext::kLoad) {
    return VisitElements(Opcode::BUILD_TUPLE, Opcode::LIST_EXTEND, elements);
  }
  for (const Expr* element : elements) Visit(*element);
}

void Compilation::VisitList(List<Expr*> elements, ExprContext context) {
  if (context == ExprContext::kLoad) {
    return VisitElements(Opcode::BUILD_LIST, Opcode::LIST_EXTEND, elements);
  }
  VisitTuple(elements, context);
}

void Compilation::VisitSet(List<Expr*> elements) {
  VisitElements(Opcode::BUILD_SET, Opcode::SET_UPDATE, elements);
}

void Compilation::VisitContainer(const Expr& container) {
  const auto* list = AsIf<ListExpr>(&container);
  const auto* set = AsIf<Set>(&container);
  const At at(*this, container.span);
  if (list != nullptr && !AnyStarred(list->elts)) {
    return VisitTuple(list->elts, ExprContext::kLoad);
  }
  if (set == nullptr || set->elts.size() > kStackGuide || AnyStarred(set->elts)) {
    return Visit(container);
  }
  for (const Expr* element : set->elts) Visit(*element);
  if (FoldLast(set->elts.size(), true)) return;
  Emit(Opcode::BUILD_SET, static_cast<Word>(set->elts.size()));
}

void Compilation::Unpack(List<Expr*> targets) {
  constexpr size_t kMostBefore = 255;
  std::optional<size_t> star;
  for (size_t i = 0; i < targets.size(); ++i) {
    if (targets[i]->kind != ExprKind::kStarred) continue;
    if (star) return Refuse(at_, "multiple starred expressions in assignment");
    star = i;
  }
  if (!star) {
    Emit(Opcode::UNPACK_SEQUENCE, static_cast<Word>(targets.size()));
  } else {
    const size_t after = targets.size() - *star - 1;
    if (*star > kMostBefore || after > (kLargestArgument >> 8)) {
      return Refuse(at_, "too many expressions in star-unpacking assignment");
    }
    Emit(Opcode::UNPACK_EX, static_cast<Word>(*star | after << 8));
  }
  for (const Expr* target : targets) {
    const auto* starred = AsIf<Starred>(target);
    Visit(starred == nullptr ? *target : *starred->value);
  }
}

void Compilation::VisitDict(const Dict& dict) {
  bool built = false;
  const auto merge = [&] {
    if (built) Emit(Opcode::DICT_UPDATE, 1);
    built = true;
  };
  size_t begin = 0;  // of the pairs that have not been seen to
  for (size_t i = 0; i <= dict.keys.size(); ++i) {
    const bool end = i == dict.keys.size();
    const bool unpacked = !end && dict.keys[i] == nullptr;
    const bool full = (i - begin) * 2 > kStackGuide;
    if (i > begin && (end || unpacked || full)) {
      VisitPairs(dict, begin, i);
      merge();
      begin = i;
    }
    if (!unpacked) continue;
    if (!built) Emit(Opcode::BUILD_MAP, 0);
    built = true;
    Visit(*dict.values[i]);
    Emit(Opcode::DICT_UPDATE, 1);
    begin = i + 1;
  }
  if (!built) Emit(Opcode::BUILD_MAP, 0);
}

void Compilation::VisitPairs(const Dict& dict, size_t begin, size_t end) {
  const bool big = (end - begin) * 2 > kStackGuide;
  if (big) Emit(Opcode::BUILD_MAP, 0);
  for (size_t i = begin; i < end; ++i) {
    Visit(*dict.keys[i]);
    Visit(*dict.values[i]);
    if (big) Emit(Opcode::MAP_ADD, 1);
  }
  if (!big) Emit(Opcode::BUILD_MAP, static_cast<Word>(end - begin));
}

void Compilation::VisitJoined(const JoinedStr& joined) {
  const size_t count = joined.values.size();
  if (count == 0) return EmitConstant(std::string());
  if (count <= kStackGuide) {
    for (const Expr* value : joined.values) Visit(*value);
    if (count > 1) Emit(Opcode::BUILD_STRING, static_cast<Word>(count));
    return;
  }
  EmitConstant(std::string());
  Emit(Opcode::LOAD_METHOD, NameNumber("join"));
  Emit(Opcode::BUILD_LIST, 0);
  for (const Expr* value : joined.values) {
    Visit(*value);
    Emit(Opcode::LIST_APPEND, 1);
  }
  Emit(Opcode::CALL, 1);
}

void Compilation::VisitFormatted(const FormattedValue& formatted) {
  Word how = 0;
  if (formatted.conversion == 's') how = kFormatStr;
  if (formatted.conversion == 'r') how = kFormatRepr;
  if (formatted.conversion == 'a') how = kFormatAscii;
  Visit(*formatted.value);
  if (formatted.format_spec != nullptr) {
    Visit(*formatted.format_spec);
    how |= kFormatWithSpec;
  }
  Emit(Opcode::FORMAT_VALUE, how);
}

}  // namespace minipy
