// Reads the signatures of native functions. A start of the interpreter reads several hundred, so
// there is no grammar here: names are cut out at commas, and of a default only the fact counts.

#include <string_view>

#include "lab/minipy/host/native.h"

namespace minipy {
namespace {

// The text up to the next comma that is in no bracket and no quotes, without blanks at its ends.
std::string_view NextParameter(std::string_view* text) {
  int depth = 0;
  char quote = 0;
  size_t end = 0;
  for (; end < text->size(); ++end) {
    const char c = (*text)[end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      --depth;
    } else if (c == ',' && depth == 0) {
      break;
    }
  }
  std::string_view parameter = text->substr(0, end);
  text->remove_prefix(end < text->size() ? end + 1 : end);
  while (parameter.starts_with(' ')) parameter.remove_prefix(1);
  while (parameter.ends_with(' ')) parameter.remove_suffix(1);
  return parameter;
}

void AddParameter(std::string_view parameter, bool keyword_only, Signature* signature) {
  const size_t equals = parameter.find('=');
  const bool optional = equals != std::string_view::npos;
  signature->names.emplace_back(parameter.substr(0, equals));
  signature->optional.push_back(optional);
  if (keyword_only) return;
  ++signature->positional;
  if (!optional) signature->required = signature->positional;
}

}  // namespace

std::string_view NameOf(const NativeSpec& spec) {
  const std::string_view signature = spec.signature;
  return signature.substr(0, signature.find('('));
}

Signature ParseSignature(const char* text) {
  Signature signature;
  std::string_view rest = text;
  const size_t open = rest.find('(');
  signature.name = rest.substr(0, open);
  if (open == std::string_view::npos) return signature;
  rest = rest.substr(open + 1, rest.rfind(')') - open - 1);
  bool keyword_only = false;
  while (!rest.empty()) {
    const std::string_view parameter = NextParameter(&rest);
    if (parameter == "/") {
      signature.positional_only = signature.positional;
    } else if (parameter == "*") {
      keyword_only = true;
    } else if (parameter.starts_with("**")) {
      signature.variadic_keywords = true;
    } else if (parameter.starts_with("*")) {
      signature.variadic = keyword_only = true;
    } else if (!parameter.empty()) {
      AddParameter(parameter, keyword_only, &signature);
    }
  }
  if (signature.positional > 0) {
    signature.method = signature.names[0] == "self";
    signature.constructor = signature.names[0] == "cls";
    // Nobody gives these by name.
    if ((signature.method || signature.constructor) && signature.positional_only == 0)
      signature.positional_only = 1;
  }
  return signature;
}

}  // namespace minipy
