// A table of short texts: columns as wide as what they hold, in characters and not in bytes. Of
// those printed here none is wider than a column of a terminal.
//
// Thread safety: values.

#ifndef LAB_EXPLORER_OUTPUT_TABLE_H_
#define LAB_EXPLORER_OUTPUT_TABLE_H_

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace lab::explorer {

// Of UTF-8.
inline size_t Width(const std::string& text) {
  return std::ranges::count_if(text, [](char byte) { return (byte & 0xc0) != 0x80; });
}

class Table {
 public:
  struct Cell {
    std::string text;
    bool bold = false;
  };

  explicit Table(std::vector<Cell> titles) : columns_(titles.size()) { Add(std::move(titles)); }
  // REQUIRES: one cell per column.
  void Add(std::vector<Cell> cells) { lines_.push_back(std::move(cells)); }
  // Across all columns.
  void AddNote(Cell note) { lines_.push_back({std::move(note)}); }

  void Print(bool colour, std::ostream& out) const {
    std::vector<size_t> widths(columns_);
    for (const auto& line : lines_) {
      if (line.size() != columns_) continue;
      for (size_t i = 0; i < columns_; ++i) widths[i] = std::max(widths[i], Width(line[i].text));
    }
    for (const auto& line : lines_) {
      size_t blanks = kGap;
      for (size_t i = 0; i < line.size(); ++i) {
        const auto& [text, bold] = line[i];
        // Blanks come before a cell that holds something: none at a line's end.
        if (!text.empty()) {
          out << std::string(blanks, ' ') << (colour && bold ? "\033[1m" : "") << text
              << (colour && bold ? "\033[0m" : "");
          blanks = 0;
        }
        if (line.size() == columns_) blanks += widths[i] - Width(text) + kGap;
      }
      out << "\n";
    }
  }

 private:
  static constexpr size_t kGap = 2;

  size_t columns_;
  std::vector<std::vector<Cell>> lines_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_TABLE_H_
