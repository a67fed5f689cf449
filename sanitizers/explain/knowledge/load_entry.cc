#include "sanitizers/explain/knowledge/load_entry.h"

#include <algorithm>
#include <utility>

#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace sanitizers {

using console::Cat;

EntryReader::EntryReader(const nlohmann::json& entry, std::string where)
    : entry_(entry), where_(std::move(where)) {
  if (!entry_.is_object()) error_ = Cat(where_, ": must be an object, {…}");
}

const nlohmann::json* EntryReader::Find(std::string_view field, Need need) {
  asked_.emplace_back(field);
  if (!entry_.is_object()) return nullptr;
  const auto found = entry_.find(std::string(field));
  if (found != entry_.end()) return &*found;
  if (need == Need::kMust) Fail(field, "is missing");
  return nullptr;
}

std::string EntryReader::Text(std::string_view field, Need need) {
  const nlohmann::json* value = Find(field, need);
  if (value == nullptr) return "";
  if (!value->is_string()) return Fail(field, "must be a string"), "";
  std::string text = value->get<std::string>();
  if (need == Need::kMust && text.empty()) Fail(field, "is empty");
  return text;
}

std::vector<std::string> EntryReader::Texts(std::string_view field) {
  const nlohmann::json* value = Find(field, Need::kMay);
  if (value == nullptr) return {};
  if (value->is_string()) return {value->get<std::string>()};
  std::vector<std::string> texts;
  if (value->is_array()) {
    for (const nlohmann::json& one : *value) {
      if (one.is_string()) texts.push_back(one.get<std::string>());
    }
  }
  if (texts.empty() || texts.size() != value->size()) {
    return Fail(field, "must be a string or a list of strings"), std::vector<std::string>{};
  }
  return texts;
}

bool EntryReader::Flag(std::string_view field) {
  const nlohmann::json* value = Find(field, Need::kMay);
  if (value == nullptr) return false;
  if (!value->is_boolean()) return Fail(field, "must be true or false"), false;
  return value->get<bool>();
}

double EntryReader::Number(std::string_view field) {
  const nlohmann::json* value = Find(field, Need::kMust);
  if (value == nullptr) return 0;
  if (!value->is_number()) return Fail(field, "must be a number"), 0;
  return value->get<double>();
}

std::string EntryReader::Word(std::string_view field, const std::vector<std::string>& words,
                              Need need) {
  std::string word = Text(field, need);
  if (word.empty()) return words.front();
  if (std::find(words.begin(), words.end(), word) == words.end()) {
    Fail(field, console::UnknownName("word", word, "Words", words));
  }
  return word;
}

void EntryReader::Fail(std::string_view field, std::string_view message) {
  if (error_.empty()) error_ = Cat(where_, ".", field, ": ", message);
}

std::string EntryReader::Error() {
  if (!error_.empty()) return error_;
  for (const auto& item : entry_.items()) {
    if (std::find(asked_.begin(), asked_.end(), item.key()) == asked_.end()) {
      return Cat(where_, ": ", console::UnknownName("field", item.key(), "Fields", asked_));
    }
  }
  return "";
}

}  // namespace sanitizers
