// A table for people: columns as wide as what they hold, measured in terminal cells and not bytes.
//
// Thread safety: values.

#ifndef LAB_DRIVER_TABLE_H_
#define LAB_DRIVER_TABLE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanitizers/console/style.h"

namespace lab {

// Cells a terminal gives to UTF-8 text: two for East Asian wide characters and emoji, none for
// combining marks.
int DisplayWidth(std::string_view text);

struct Cell {
  std::string text;
  console::Ink ink = console::Ink::kPlain;
};

class Table {
 public:
  struct Column {
    std::string title;
    bool right = false;  // figures
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // REQUIRES: one cell per column.
  void Add(std::vector<Cell> row) { rows_.push_back(std::move(row)); }

  // Drops a column if no row holds anything but `empty` in it.
  void DropIfAll(std::string_view title, std::string_view empty);

  // Every line indented, none with blanks at its end.
  std::string Print(const console::Style& style, int indent) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

// Breaks at blanks so that no line is wider than `width`, each line indented.
std::string Wrap(std::string_view text, int width, int indent);

}  // namespace lab

#endif  // LAB_DRIVER_TABLE_H_
