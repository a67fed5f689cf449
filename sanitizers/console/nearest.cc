#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

#include <algorithm>

namespace console {
namespace {

constexpr size_t kMostShown = 60;

}  // namespace

int EditDistance(std::string_view from, std::string_view to) {
  const size_t rows = from.size() + 1, columns = to.size() + 1;
  std::vector<std::vector<int>> cost(rows, std::vector<int>(columns));
  for (size_t i = 0; i < rows; ++i) cost[i][0] = static_cast<int>(i);
  for (size_t j = 0; j < columns; ++j) cost[0][j] = static_cast<int>(j);
  for (size_t i = 1; i < rows; ++i) {
    for (size_t j = 1; j < columns; ++j) {
      const int replaced = cost[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[rows - 1][columns - 1];
}

std::string Nearest(std::string_view given, const std::vector<std::string>& names) {
  std::string best;
  // The cost of a comparison grows with the square of the length, and nobody's name is that long.
  if (given.empty() || given.size() > 100) return best;
  int best_distance = 1 + std::max<int>(1, static_cast<int>(given.size()) / 3);
  for (const std::string& name : names) {
    const int distance = EditDistance(given, name);
    if (distance < best_distance) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

std::string UnknownName(std::string_view what, std::string_view given, std::string_view all,
                        const std::vector<std::string>& names) {
  std::string line = Cat("unknown ", what, " ", Quoted(given));
  if (std::string nearest = Nearest(given, names); !nearest.empty()) {
    line += Cat("; did you mean '", nearest, "'?");
  } else {
    line += Cat(".");
  }
  line += Cat(" ", all, ": ", Join(names, ", "));
  return line;
}

std::string Quoted(std::string_view given) {
  return Cat("'", OnOneLine(given.substr(0, kMostShown)), given.size() > kMostShown ? "…'" : "'");
}

std::string OnOneLine(std::string_view given) {
  std::string text;
  for (char c : given) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      text += Cat("\\", (byte >> 6) & 7, (byte >> 3) & 7, byte & 7);
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace console
