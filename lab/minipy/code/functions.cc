// def, class and lambda: a unit of its own for the body, and what makes it an object around it.

#include <algorithm>
#include <utility>

#include "lab/minipy/code/compilation.h"
#include "lab/minipy/code/docstring.h"
#include "lab/minipy/syntax/source.h"

namespace minipy {
namespace {

int FirstLine(const Stmt& stmt, List<Expr*> decorators) {
  return decorators.empty() ? stmt.span.line : decorators[0]->span.line;
}

}  // namespace

void Compilation::VisitFunction(const FunctionDef& function) {
  for (const Expr* decorator : function.decorator_list) Visit(*decorator);
  Word flags = VisitDefaults(*function.args);
  if (VisitAnnotations(*function.args, function.returns)) flags |= kHasAnnotations;

  Enter(&function, FirstLine(function, function.decorator_list));
  CountParameters(*function.args);
  const Constant* text = DocstringOf(function.body);
  assembler().KeepConstant(text == nullptr ? ConstantValue() : std::string(text->text));
  VisitBody(function.body);
  EmitNone();
  Emit(Opcode::RETURN_VALUE);
  MakeFunction(Leave(), flags);

  DecorateWith(function.decorator_list);
  UseName(function.name, ExprContext::kStore);
}

void Compilation::VisitLambda(const Lambda& lambda) {
  const Word flags = VisitDefaults(*lambda.args);
  Enter(&lambda, lambda.span.line);
  CountParameters(*lambda.args);
  assembler().KeepConstant(std::monostate());  // its body is no docstring
  Visit(*lambda.body);
  {
    const At at(*this, lambda.body->span);
    Emit(Opcode::RETURN_VALUE);
  }
  MakeFunction(Leave(), flags);
}

void Compilation::VisitClass(const ClassDef& definition) {
  for (const Expr* decorator : definition.decorator_list) Visit(*decorator);
  Enter(&definition, FirstLine(definition, definition.decorator_list));
  at_ = {unit_->code->first_line, 0, unit_->code->first_line, 0};
  UseName("__name__", ExprContext::kLoad);
  UseName("__module__", ExprContext::kStore);
  EmitConstant(unit_->code->qualified_name);
  UseName("__qualname__", ExprContext::kStore);
  AddAnnotations(definition.body);
  AddDocstring(definition.body);
  VisitBody(definition.body);
  if (unit_->block->needs_class_cell) {
    Emit(Opcode::LOAD_CLOSURE, static_cast<Word>(unit_->slots.at("__class__")));
    Emit(Opcode::COPY, 1);
    UseName("__classcell__", ExprContext::kStore);
  } else {
    EmitNone();
  }
  Emit(Opcode::RETURN_VALUE);
  const std::shared_ptr<const Code> body = Leave();

  Emit(Opcode::PUSH_NULL);
  Emit(Opcode::LOAD_BUILD_CLASS);
  MakeFunction(body, 0);
  EmitConstant(std::string(definition.name));
  VisitArguments(2, definition.bases, definition.keywords);
  DecorateWith(definition.decorator_list);
  UseName(definition.name, ExprContext::kStore);
}

// The decorators are on the stack, below what they decorate: each is a callee with its self.
void Compilation::DecorateWith(List<Expr*> decorators) {
  for (size_t i = decorators.size(); i-- > 0;) {
    const At at(*this, decorators[i]->span);
    Emit(Opcode::CALL, 0);
  }
}

Word Compilation::VisitDefaults(const Arguments& arguments) {
  Word flags = 0;
  if (!arguments.defaults.empty()) {
    for (const Expr* value : arguments.defaults) Visit(*value);
    if (!FoldLast(arguments.defaults.size(), false)) {
      Emit(Opcode::BUILD_TUPLE, static_cast<Word>(arguments.defaults.size()));
    }
    flags |= kHasDefaults;
  }
  Word count = 0;
  for (size_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
    if (arguments.kw_defaults[i] == nullptr) continue;
    EmitConstant(std::string(Mangled(arguments.kwonlyargs[i].arg)));
    Visit(*arguments.kw_defaults[i]);
    ++count;
  }
  if (count == 0) return flags;
  Emit(Opcode::BUILD_MAP, count);
  return flags | kHasKeywordDefaults;
}

// False and nothing on the stack if there are none.
bool Compilation::VisitAnnotations(const Arguments& arguments, const Expr* returns) {
  Word count = 0;
  const auto visit = [&](std::string_view name, const Expr* annotation) {
    if (annotation == nullptr) return;
    EmitConstant(std::string(Mangled(name)));
    VisitAnnotation(*annotation);
    ++count;
  };
  for (const Arg& arg : arguments.args) visit(arg.arg, arg.annotation);
  for (const Arg& arg : arguments.posonlyargs) visit(arg.arg, arg.annotation);
  if (const Arg* arg = arguments.vararg) visit(arg->arg, arg->annotation);
  for (const Arg& arg : arguments.kwonlyargs) visit(arg.arg, arg.annotation);
  if (const Arg* arg = arguments.kwarg) visit(arg->arg, arg->annotation);
  visit("return", returns);
  if (count > 0) Emit(Opcode::BUILD_MAP, count);
  return count > 0;
}

namespace {

// Of a place in the source that has lines of its own.
std::string_view PartOf(std::string_view source, const Span& span) {
  const auto place = [&](int line, int column) {
    return static_cast<size_t>(LineOf(source, line).data() - source.data() + column);
  };
  const size_t begin = place(span.line, span.column);
  const size_t end = place(span.end_line, span.end_column);
  return begin < end && end <= source.size() ? source.substr(begin, end - begin) : "";
}

}  // namespace

void Compilation::VisitAnnotation(const Expr& annotation) {
  if (!annotations_are_text_) return Visit(annotation);
  EmitConstant(std::string(PartOf(module_.source, annotation.span)));
}

void Compilation::MakeFunction(const std::shared_ptr<const Code>& code, Word flags) {
  if (code->free_variables > 0) {
    const size_t first = code->locals.size() - static_cast<size_t>(code->free_variables);
    for (size_t i = first; i < code->locals.size(); ++i) {
      const auto slot = unit_->slots.find(code->locals[i]);
      Emit(Opcode::LOAD_CLOSURE, static_cast<Word>(slot->second));
    }
    Emit(Opcode::BUILD_TUPLE, static_cast<Word>(code->free_variables));
    flags |= kHasClosure;
  }
  EmitConstant(code);
  Emit(Opcode::MAKE_FUNCTION, flags);
}

void Compilation::CountParameters(const Arguments& arguments) {
  Code& code = *unit_->code;
  code.positional = static_cast<int>(arguments.posonlyargs.size() + arguments.args.size());
  code.positional_only = static_cast<int>(arguments.posonlyargs.size());
  code.keyword_only = static_cast<int>(arguments.kwonlyargs.size());
  code.variadic = arguments.vararg != nullptr;
  code.variadic_keywords = arguments.kwarg != nullptr;
  for (int i = 0; i < code.parameters(); ++i) {
    RefuseDebug(code.locals[static_cast<size_t>(i)], ExprContext::kStore);
  }
}

}  // namespace minipy
