#include "lab/driver/table.h"

#include <algorithm>
#include <cstdint>

#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Ink;
using console::Split;
using console::Style;

struct Range {
  char32_t first, last;
};
constexpr Range kCombining[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x064b, 0x065f}, {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}};
constexpr Range kWide[] = {{0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0xa4cf},
                           {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},
                           {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
                           {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};

template <size_t N>
bool In(const Range (&ranges)[N], char32_t point) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [point](Range r) { return r.first <= point && point <= r.last; });
}

int WidthOf(char32_t point) {
  if (In(kCombining, point)) return 0;
  return In(kWide, point) ? 2 : 1;
}

// Takes one character off the front. A byte that begins none counts as one, as terminals show it.
char32_t NextPoint(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  char32_t point = length == 1 ? lead : lead & (0xffu >> (length + 1));
  size_t used = 1;
  for (; used < length && used < text.size(); ++used) {
    const auto byte = static_cast<unsigned char>(text[used]);
    if ((byte & 0xc0) != 0x80) break;
    point = (point << 6) | (byte & 0x3f);
  }
  text.remove_prefix(used);
  return point;
}

std::string Blanks(int count) { return std::string(static_cast<size_t>(std::max(count, 0)), ' '); }

}  // namespace

int DisplayWidth(std::string_view text) {
  int width = 0;
  while (!text.empty()) width += WidthOf(NextPoint(text));
  return width;
}

void Table::DropIfAll(std::string_view title, std::string_view empty) {
  for (size_t c = 0; c < columns_.size(); ++c) {
    if (columns_[c].title != title) continue;
    const bool all = std::all_of(rows_.begin(), rows_.end(),
                                 [&](const auto& row) { return row[c].text == empty; });
    if (!all) return;
    columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(c));
    for (auto& row : rows_) row.erase(row.begin() + static_cast<std::ptrdiff_t>(c));
    return;
  }
}

std::string Table::Print(const Style& style, int indent) const {
  std::vector<int> widths;
  for (size_t c = 0; c < columns_.size(); ++c) {
    widths.push_back(DisplayWidth(columns_[c].title));
    for (const auto& row : rows_) widths[c] = std::max(widths[c], DisplayWidth(row[c].text));
  }
  std::string text;
  const auto line = [&](const auto& cell_at) {
    std::string blanks = Blanks(indent);
    for (size_t c = 0; c < columns_.size(); ++c) {
      const Cell cell = cell_at(c);
      const int missing = widths[c] - DisplayWidth(cell.text);
      if (columns_[c].right) blanks += Blanks(missing);
      // Blanks wait for the next word, so that none ends a line.
      if (!cell.text.empty()) {
        text += blanks + style.Paint(cell.ink, cell.text);
        blanks.clear();
      }
      if (!columns_[c].right) blanks += Blanks(missing);
      blanks += Blanks(2);
    }
    text += '\n';
  };
  line([&](size_t c) { return Cell{columns_[c].title, Ink::kDim}; });
  for (const auto& row : rows_) line([&](size_t c) { return row[c]; });
  return text;
}

std::string Wrap(std::string_view text, int width, int indent) {
  std::string wrapped, line;
  const auto flush = [&] {
    if (!line.empty()) wrapped += Cat(Blanks(indent), line, "\n");
    line.clear();
  };
  for (const std::string& word : Split(text, ' ')) {
    if (word.empty()) continue;
    if (!line.empty() && indent + DisplayWidth(line) + 1 + DisplayWidth(word) > width) flush();
    line += Cat(line.empty() ? "" : " ", word);
  }
  flush();
  return wrapped;
}

}  // namespace lab
