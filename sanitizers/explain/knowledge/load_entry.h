// One entry of a table, {"family": "CPython", "deed": "incref", …}, read field by field. A person
// wrote it, by hand: the first thing that is wrong is kept as one line that says where.
//
// Thread safety: one thread.

#ifndef SANITIZERS_EXPLAIN_KNOWLEDGE_LOAD_ENTRY_H_
#define SANITIZERS_EXPLAIN_KNOWLEDGE_LOAD_ENTRY_H_

#include <string>
#include <string_view>
#include <vector>

#include "nlohmann/json.hpp"

namespace sanitizers {

class EntryReader {
 public:
  // `where` is "primitives[3]". Both must outlive the reader.
  EntryReader(const nlohmann::json& entry, std::string where);

  enum class Need { kMust, kMay };
  std::string Text(std::string_view field, Need need);
  // One string or a list of them.
  std::vector<std::string> Texts(std::string_view field);
  bool Flag(std::string_view field);
  double Number(std::string_view field);  // kMust
  // One of `words`; the first one if the field is missing and may be.
  std::string Word(std::string_view field, const std::vector<std::string>& words, Need need);

  // Keeps the message if it is the first: "primitives[3].deed: …".
  void Fail(std::string_view field, std::string_view message);
  // "" if all is well. Fields nobody asked for are mistakes too: call last.
  std::string Error();

 private:
  const nlohmann::json* Find(std::string_view field, Need need);

  const nlohmann::json& entry_;
  const std::string where_;
  std::vector<std::string> asked_;
  std::string error_;
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_KNOWLEDGE_LOAD_ENTRY_H_
