// Parameters of def and lambda: which may be given by position only, by both, by keyword only.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

struct Parser::ParameterLists {
  std::vector<Arg> posonlyargs;
  std::vector<Arg> args;
  std::vector<Arg> kwonlyargs;
  std::vector<Expr*> kw_defaults;
  std::vector<Expr*> defaults;
  Arg* vararg = nullptr;
  Arg* kwarg = nullptr;
  bool slash = false;
  bool star = false;
};

// Up to `end`, which stays. False: a parameter is there and is wrong.
bool Parser::Parameters(Tok end, Arguments** arguments) {
  const size_t first = at_;
  Try([this, end] { InvalidParameters(end); });
  at_ = first;
  ParameterLists lists;
  while (!At(end)) {
    const size_t before = at_;
    if (lists.kwarg != nullptr || !OneParameter(end, &lists)) {
      at_ = before;
      break;
    }
    if (!Take(Tok::kComma)) break;
  }
  if (failed()) return false;
  Arguments all = {};
  all.posonlyargs = arena_.Copy(lists.posonlyargs);
  all.args = arena_.Copy(lists.args);
  all.vararg = lists.vararg;
  all.kwonlyargs = arena_.Copy(lists.kwonlyargs);
  all.kw_defaults = arena_.Copy(lists.kw_defaults);
  all.kwarg = lists.kwarg;
  all.defaults = arena_.Copy(lists.defaults);
  *arguments = arena_.New<Arguments>(all);
  return true;
}

bool Parser::OneParameter(Tok end, ParameterLists* lists) {
  Arg arg = {};
  if (Take(Tok::kSlash)) {
    if (lists->slash || lists->star || lists->args.empty()) return false;
    lists->slash = true;
    lists->posonlyargs.swap(lists->args);
    return At(Tok::kComma) || At(end);
  }
  if (Take(Tok::kPower)) {
    if (!Parameter(end, /*star=*/false, &arg)) return false;
    lists->kwarg = arena_.New<Arg>(arg);
    return true;
  }
  if (Take(Tok::kStar)) {
    if (lists->star) return false;
    lists->star = true;
    // A bare * must have a name behind its comma.
    if (At(Tok::kComma)) return AtSecond(Tok::kName);
    if (!Parameter(end, /*star=*/true, &arg)) return false;
    lists->vararg = arena_.New<Arg>(arg);
    return At(Tok::kComma) || At(end);
  }
  Expr* value = nullptr;
  if (!Parameter(end, /*star=*/false, &arg) || !ParameterDefault(&value)) return false;
  if (lists->star) {
    lists->kwonlyargs.push_back(arg);
    lists->kw_defaults.push_back(value);
    return true;
  }
  if (value == nullptr && !lists->defaults.empty()) return false;
  if (value != nullptr) lists->defaults.push_back(value);
  lists->args.push_back(arg);
  return true;
}

// NAME [':' annotation]; behind a star of a def the annotation may be starred.
bool Parser::Parameter(Tok end, bool star, Arg* arg) {
  const size_t first = at_;
  if (!TakeName(&arg->arg)) return false;
  if (end != Tok::kColon && Take(Tok::kColon)) {
    arg->annotation = star ? StarExpression() : Expression();
    if (arg->annotation == nullptr) return false;
  }
  arg->span = Place(first);
  return true;
}

// ['=' expression]; null if there is none.
bool Parser::ParameterDefault(Expr** value) {
  if (!Take(Tok::kEqual)) return true;
  *value = Expression();
  return *value != nullptr;
}

}  // namespace minipy
