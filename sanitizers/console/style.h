// Colour for people, only ever on top of words: a verdict in a log file reads the same.
//
// Thread safety: values.

#ifndef SANITIZERS_CONSOLE_STYLE_H_
#define SANITIZERS_CONSOLE_STYLE_H_

#include <string>
#include <string_view>

namespace console {

enum class Color { kAuto, kAlways, kNever };
enum class Ink { kPlain, kGood, kBad, kDim, kBold };

class Style {
 public:
  // kAuto: a terminal that is not TERM=dumb, and no NO_COLOR in the environment.
  Style(Color color, int fd);

  std::string Paint(Ink ink, std::string_view text) const;
  bool colored() const { return colored_; }

 private:
  bool colored_;
};

}  // namespace console

#endif  // SANITIZERS_CONSOLE_STYLE_H_
