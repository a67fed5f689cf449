// Known mistakes in the arguments of calls and in the parameters of functions.

#include "lab/minipy/syntax/parser.h"

namespace minipy {
namespace {

constexpr const char* kBareGenerator = "Generator expression must be parenthesized";

Span LastOf(const List<Comprehension>& clauses) {
  const Comprehension& last = clauses.back();
  return last.ifs.empty() ? last.iter->span : last.ifs.back()->span;
}

}  // namespace

// At least one argument; a comma behind the last one stays.
bool Parser::ArgumentsPrefix(ArgumentLists* lists) {
  if (At(Tok::kCloseParen) || !OneArgument(lists)) return false;
  size_t end = at_;
  while (Take(Tok::kComma) && !At(Tok::kCloseParen) && OneArgument(lists)) end = at_;
  at_ = end;
  return !failed();
}

// Behind the opening parenthesis.
void Parser::InvalidArguments() {
  const size_t first = at_;
  ArgumentLists lists;
  const bool some = ArgumentsPrefix(&lists);
  const size_t behind = at_;
  if (some && !lists.keywords.empty() && Take(Tok::kComma) && At(Tok::kStar)) {
    Raise(Peek().span, "iterable argument unpacking follows keyword argument unpacking");
    return;
  }
  at_ = first;
  List<Comprehension> clauses;
  Expr* const alone = Expression();
  if (alone != nullptr && ForIfClauses(&clauses) && Take(Tok::kComma)) {
    ArgumentLists rest;
    ArgumentsPrefix(&rest);
    RaiseOver(Local(alone->span), Local(LastOf(clauses)), kBareGenerator);
    return;
  }
  at_ = first;
  Try([this] { InvalidKeywordGenerator(); });
  if (!some || failed()) return;
  at_ = behind;
  if (ForIfClauses(&clauses)) {
    if (lists.args.size() + lists.keywords.size() > 1 && !lists.args.empty()) {
      RaiseOver(Local(lists.args.back()->span), Local(LastOf(clauses)), kBareGenerator);
    }
    return;
  }
  at_ = behind;
  if (!Take(Tok::kComma)) return;
  const size_t second = at_;
  Expr* const last = Expression();
  if (last != nullptr && ForIfClauses(&clauses)) {
    RaiseOver(Local(last->span), Local(LastOf(clauses)), kBareGenerator);
    return;
  }
  at_ = second;
  ArgumentLists more;
  if (failed() || !ArgumentsPrefix(&more)) return;
  RaiseHere(SawDoubleStar(lists) ? "positional argument follows keyword argument unpacking"
                                 : "positional argument follows keyword argument");
}

bool Parser::SawDoubleStar(const ArgumentLists& lists) {
  for (const Keyword& keyword : lists.keywords) {
    if (keyword.arg.empty()) return true;
  }
  return false;
}

// f(a = b for c in d)
void Parser::InvalidKeywordGenerator() {
  const size_t first = at_;
  List<Comprehension> clauses;
  if (!Take(Tok::kName) || !Take(Tok::kEqual) || Expression() == nullptr || !AtFor()) return;
  if (!ForIfClauses(&clauses)) return;
  RaiseOver(tokens_[first].span, tokens_[first + 1].span,
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

void Parser::InvalidKeywordArgument() {
  const size_t first = at_;
  if ((At(Tok::kTrue) || At(Tok::kFalse) || At(Tok::kNone)) && AtSecond(Tok::kEqual)) {
    RaiseOver(tokens_[first].span, tokens_[first + 1].span,
              "cannot assign to " + std::string(tokens_[first].text));
    return;
  }
  if (At(Tok::kName) && AtSecond(Tok::kEqual)) return InvalidKeywordGenerator();
  Expr* const value = Expression();
  if (value == nullptr || !At(Tok::kEqual)) return;
  RaiseOver(Local(value->span), Peek().span,
            "expression cannot contain assignment, perhaps you meant \"==\"?");
}

// One look from the left at all parameters; `end` is the parenthesis of a def or the colon of a
// lambda.
void Parser::InvalidParameters(Tok end) {
  bool some = false;
  bool slash = false;
  bool star = false;
  bool value = false;
  for (; !failed() && !At(end); some = true) {
    const Span here = Peek().span;
    if (At(Tok::kOpenParen)) return InvalidParenthesizedParameters(end);
    if (Take(Tok::kSlash)) {
      if (star || slash || !some) {
        if (!some && !At(Tok::kComma)) return;
        Raise(here, star    ? "/ must be ahead of *"
                    : slash ? "/ may appear only once"
                            : "at least one argument must precede /");
        return;
      }
      if (At(Tok::kStar)) {
        Raise(Peek().span, "expected comma between / and *");
        return;
      }
      slash = true;
    } else if (Take(Tok::kPower)) {
      return InvalidDoubleStar(end);
    } else if (Take(Tok::kStar)) {
      if (star) {
        Arg arg = {};
        if (!At(Tok::kComma) && !Parameter(end, /*star=*/false, &arg)) return;
        if (!At(end) && !At(Tok::kComma)) return;
        Raise(here, "* argument may appear only once");
        return;
      }
      star = true;
      if (!ValidStar(end, here)) return;
    } else {
      Arg arg = {};
      if (!Parameter(end, /*star=*/false, &arg)) return;
      const bool given = At(Tok::kEqual);
      if (given && !ValidDefault()) return;
      if (!given && value && !star && (At(Tok::kComma) || At(end))) {
        Raise(Local(arg.span), "non-default argument follows default argument");
        return;
      }
      value |= given;
    }
    if (!Take(Tok::kComma)) return;
  }
}

// At the '='. False: there is a mistake, or what follows is none of a parameter's.
bool Parser::ValidDefault() {
  const Span equal = tokens_[at_++].span;
  if (At(Tok::kCloseParen) || At(Tok::kComma)) {
    Raise(equal, "expected default value expression");
    return false;
  }
  return Expression() != nullptr;
}

// Behind a star, which is `star`.
bool Parser::ValidStar(Tok end, Span star) {
  if (At(end) || (At(Tok::kComma) && (AtSecond(end) || AtSecond(Tok::kPower)))) {
    if (end == Tok::kColon) {
      RaiseHere("named arguments must follow bare *");
    } else {
      Raise(star, "named arguments must follow bare *");
    }
    return false;
  }
  Arg arg = {};
  if (!At(Tok::kComma) && !Parameter(end, /*star=*/true, &arg)) return false;
  if (!At(Tok::kEqual)) return true;
  Raise(Peek().span, "var-positional argument cannot have default value");
  return false;
}

// Behind the two stars.
void Parser::InvalidDoubleStar(Tok end) {
  Arg arg = {};
  if (!Parameter(end, /*star=*/false, &arg)) return;
  if (At(Tok::kEqual)) {
    Raise(Peek().span, "var-keyword argument cannot have default value");
    return;
  }
  if (!Take(Tok::kComma)) return;
  const Span next = Peek().span;
  if (At(Tok::kStar) || At(Tok::kPower) || At(Tok::kSlash)) {
    Raise(next, "arguments cannot follow var-keyword argument");
  } else if (Parameter(end, /*star=*/false, &arg)) {
    Raise(Local(arg.span), "arguments cannot follow var-keyword argument");
  }
}

void Parser::InvalidParenthesizedParameters(Tok end) {
  const Span open = tokens_[at_++].span;
  std::string_view name;
  bool some = false;
  while (TakeName(&name)) {
    some = true;
    if (!Take(Tok::kComma)) break;
  }
  if (!some || !At(Tok::kCloseParen)) return;
  RaiseOver(open, Peek().span,
            end == Tok::kColon ? "Lambda expression parameters cannot be parenthesized"
                               : "Function parameters cannot be parenthesized");
}

}  // namespace minipy
