// What is Python 3.11 and not minipy: the one list of it. The parser refuses from it, the tests
// read it.
//
// Thread safety: constants.

#ifndef LAB_MINIPY_SYNTAX_REFUSED_H_
#define LAB_MINIPY_SYNTAX_REFUSED_H_

#include <cstddef>
#include <cstdint>
#include <string>

namespace minipy {

enum class Form : uint8_t {
  kAsync,
  kAwait,
  kMatch,
  kExceptStar,
  kComplex,
  kNamedEscape,
  kSurrogate,
  kEncoding,
  kHugeInteger,
};

struct RefusedForm {
  Form form;
  const char* what;     // "minipy does not support …"
  const char* example;  // valid Python that is refused for it; null: too long for a line
};

inline constexpr RefusedForm kRefusedForms[] = {
    {Form::kAsync, "'async' (coroutines)", "async def f():\n    pass\n"},
    {Form::kAwait, "'await' (coroutines)", "def f(x):\n    return await x\n"},
    {Form::kMatch, "'match' statements", "match x:\n    case 1:\n        pass\n"},
    {Form::kExceptStar, "'except*' (exception groups)",
     "try:\n    pass\nexcept* ValueError:\n    pass\n"},
    {Form::kComplex, "complex numbers", "x = 2j\n"},
    {Form::kNamedEscape, "\\N{...} escapes (characters by name)", "x = '\\N{BULLET}'\n"},
    {Form::kSurrogate, "surrogates in strings (U+D800 to U+DFFF)", "x = '\\ud800'\n"},
    {Form::kEncoding, "source encodings other than UTF-8", "# coding: latin-1\n"},
    {Form::kHugeInteger, "integers of more than 4300 digits", nullptr},
};

inline constexpr const char* kRefusalStart = "minipy does not support ";

// "minipy does not support 'await' (coroutines)"
inline std::string Refusal(Form form) {
  return std::string(kRefusalStart) + kRefusedForms[static_cast<size_t>(form)].what;
}

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_REFUSED_H_
