#include "tests/minipy/syntax/dump.h"

#include "tests/minipy/syntax/dumper.h"

namespace minipy {
namespace {

constexpr const char* kContexts[] = {"Load()", "Store()", "Del()"};
constexpr const char* kBoolOperators[] = {"And()", "Or()"};
constexpr const char* kPrefixOperators[] = {"Invert()", "Not()", "UAdd()", "USub()"};
constexpr const char* kOperators[] = {"Add()",    "Sub()",    "Mult()",    "MatMult()", "Div()",
                                      "Mod()",    "Pow()",    "LShift()",  "RShift()",  "BitOr()",
                                      "BitXor()", "BitAnd()", "FloorDiv()"};
constexpr const char* kCompareOperators[] = {"Eq()",  "NotEq()", "Lt()",    "LtE()", "Gt()",
                                             "GtE()", "Is()",    "IsNot()", "In()",  "NotIn()"};

}  // namespace

std::string Dump(const Module& module, bool attributes) {
  std::string text = "Module(body=[";
  bool first = true;
  for (const Stmt* const statement : module.body) {
    if (!first) text += ", ";
    first = false;
    Dumper dumper(attributes);
    dumper.Value(statement);
    text += dumper.Take();
  }
  return text + "], type_ignores=[])";
}

void Dumper::Value(std::string_view name) { text_ += AsciiStr(name); }
void Dumper::Value(ExprContext ctx) { text_ += kContexts[static_cast<int>(ctx)]; }
void Dumper::Value(BoolOperator op) { text_ += kBoolOperators[static_cast<int>(op)]; }
void Dumper::Value(PrefixOperator op) { text_ += kPrefixOperators[static_cast<int>(op)]; }
void Dumper::Value(Operator op) { text_ += kOperators[static_cast<int>(op)]; }
void Dumper::Value(CompareOperator op) { text_ += kCompareOperators[static_cast<int>(op)]; }

void Dumper::End(const Span* span) {
  if (attributes_ && span != nullptr) {
    Field("lineno", int64_t{span->line});
    Field("col_offset", int64_t{span->column});
    Field("end_lineno", int64_t{span->end_line});
    Field("end_col_offset", int64_t{span->end_column});
  }
  text_ += ')';
  first_field_ = false;
}

void Dumper::Value(const Arg& arg) {
  Begin("arg");
  Field("arg", arg.arg);
  Optional("annotation", arg.annotation);
  End(&arg.span);
}

void Dumper::Value(const Arguments* arguments) {
  Begin("arguments");
  Field("posonlyargs", arguments->posonlyargs);
  Field("args", arguments->args);
  Optional("vararg", arguments->vararg);
  Field("kwonlyargs", arguments->kwonlyargs);
  Field("kw_defaults", arguments->kw_defaults);
  Optional("kwarg", arguments->kwarg);
  Field("defaults", arguments->defaults);
  End(nullptr);
}

void Dumper::Value(const Keyword& keyword) {
  Begin("keyword");
  Optional("arg", keyword.arg);
  Field("value", keyword.value);
  End(&keyword.span);
}

void Dumper::Value(const Comprehension& part) {
  Begin("comprehension");
  Field("target", part.target);
  Field("iter", part.iter);
  Field("ifs", part.ifs);
  Field("is_async", int64_t{0});
  End(nullptr);
}

void Dumper::Value(const WithItem& item) {
  Begin("withitem");
  Field("context_expr", item.context_expr);
  Optional("optional_vars", item.optional_vars);
  End(nullptr);
}

void Dumper::Value(const ExceptHandler& handler) {
  Begin("ExceptHandler");
  Optional("type", handler.type);
  Optional("name", handler.name);
  Field("body", handler.body);
  End(&handler.span);
}

void Dumper::Value(const Alias& alias) {
  Begin("alias");
  Field("name", alias.name);
  Optional("asname", alias.asname);
  End(&alias.span);
}

void Dumper::ConstantValue(const Constant& constant) {
  Begin("Constant");
  text_ += "value=";
  switch (constant.constant) {
    case ConstantKind::kNone:
      text_ += "None";
      break;
    case ConstantKind::kTrue:
      text_ += "True";
      break;
    case ConstantKind::kFalse:
      text_ += "False";
      break;
    case ConstantKind::kEllipsis:
      text_ += "Ellipsis";
      break;
    case ConstantKind::kInt:
      text_ += std::to_string(constant.integer);
      break;
    case ConstantKind::kBigInt:
      text_ += constant.text;
      break;
    case ConstantKind::kFloat:
      text_ += FloatText(constant.real);
      break;
    case ConstantKind::kStr:
      text_ += AsciiStr(constant.text);
      break;
    case ConstantKind::kBytes:
      text_ += AsciiBytes(constant.text);
      break;
  }
  first_field_ = false;
}

}  // namespace minipy
