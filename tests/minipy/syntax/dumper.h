// Writes one node after another for dump.h: Class(field=value, …).
//
// Thread safety: one thread at a time.

#ifndef TESTS_MINIPY_SYNTAX_DUMPER_H_
#define TESTS_MINIPY_SYNTAX_DUMPER_H_

#include <string>
#include <string_view>

#include "lab/minipy/syntax/ast.h"

namespace minipy {

class Dumper {
 public:
  explicit Dumper(bool attributes) : attributes_(attributes) {}

  void Value(const Expr* expr);
  void Value(const Stmt* stmt);
  std::string Take() { return std::move(text_); }

 private:
  void Value(Expr* expr) { Value(static_cast<const Expr*>(expr)); }
  void Value(Stmt* stmt) { Value(static_cast<const Stmt*>(stmt)); }
  void Value(std::string_view name);
  void Value(int64_t number) { text_ += std::to_string(number); }
  void Value(const Arg& arg);
  void Value(const Arg* arg) { Value(*arg); }
  void Value(const Arguments* arguments);
  void Value(const Keyword& keyword);
  void Value(const Comprehension& part);
  void Value(const WithItem& item);
  void Value(const ExceptHandler& handler);
  void Value(const Alias& alias);
  void Value(ExprContext ctx);
  void Value(BoolOperator op);
  void Value(PrefixOperator op);
  void Value(Operator op);
  void Value(CompareOperator op);
  template <class T>
  void Value(List<T> list) {
    text_ += '[';
    bool first = true;
    for (const auto& item : list) {
      if (!first) text_ += ", ";
      first = false;
      Value(item);
    }
    text_ += ']';
  }

  void ConstantValue(const Constant& constant);
  void Simple(const Stmt& stmt);
  void Compound(const Stmt& stmt);
  void Operation(const Expr& expr);
  void Display(const Expr& expr);
  void Access(const Expr& expr);

  void Begin(const char* name) {
    text_.append(name).push_back('(');
    first_field_ = true;
  }
  template <class T>
  void Field(const char* name, const T& value) {
    if (!first_field_) text_ += ", ";
    first_field_ = false;
    text_.append(name).push_back('=');
    Value(value);
    first_field_ = false;
  }
  // ast.dump() leaves out what is None by default.
  template <class T>
  void Optional(const char* name, const T* value) {
    if (value != nullptr) Field(name, value);
  }
  void Optional(const char* name, std::string_view value) {
    if (!value.empty()) Field(name, value);
  }
  void End(const Span* span);

  const bool attributes_;
  bool first_field_ = true;
  std::string text_;
};

}  // namespace minipy

#endif  // TESTS_MINIPY_SYNTAX_DUMPER_H_
