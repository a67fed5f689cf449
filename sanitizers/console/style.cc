#include "sanitizers/console/style.h"

#include <unistd.h>

#include <cstdlib>

#include "sanitizers/console/text.h"

namespace console {
namespace {

bool Wanted(Color color, int fd) {
  if (color != Color::kAuto) return color == Color::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  if (term != nullptr && std::string_view(term) == "dumb") return false;
  return isatty(fd) == 1;
}

}  // namespace

Style::Style(Color color, int fd) : colored_(Wanted(color, fd)) {}

std::string Style::Paint(Ink ink, std::string_view text) const {
  if (!colored_ || ink == Ink::kPlain || text.empty()) return std::string(text);
  std::string_view code;
  switch (ink) {
    case Ink::kPlain:
    case Ink::kGood:
      code = "32";
      break;
    case Ink::kBad:
      code = "1;31";
      break;
    case Ink::kDim:
      code = "2";
      break;
    case Ink::kBold:
      code = "1";
      break;
  }
  return Cat("\033[", code, "m", text, "\033[0m");
}

}  // namespace console
