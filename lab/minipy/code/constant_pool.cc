#include "lab/minipy/code/constant_pool.h"

#include <cstring>
#include <utility>

namespace minipy {
namespace {

void AppendBytes(const void* bytes, size_t size, std::string* key) {
  key->append(static_cast<const char*>(bytes), size);
}

// Texts carry their length, so that no two tuples share a key.
void AppendText(const std::string& text, std::string* key) {
  key->append(std::to_string(text.size())).append(":").append(text);
}

void AppendKey(const ConstantValue& constant, std::string* key) {
  key->push_back(static_cast<char>('a' + constant.index()));
  if (const auto* truth = std::get_if<bool>(&constant)) {
    key->push_back(*truth ? '1' : '0');
  } else if (const auto* integer = std::get_if<int64_t>(&constant)) {
    AppendBytes(integer, sizeof *integer, key);
  } else if (const auto* big = std::get_if<BigInt>(&constant)) {
    AppendText(big->digits, key);
  } else if (const auto* real = std::get_if<double>(&constant)) {
    AppendBytes(real, sizeof *real, key);
  } else if (const auto* text = std::get_if<std::string>(&constant)) {
    AppendText(*text, key);
  } else if (const auto* bytes = std::get_if<Bytes>(&constant)) {
    AppendText(bytes->bytes, key);
  } else if (const auto* code = std::get_if<std::shared_ptr<const Code>>(&constant)) {
    const Code* address = code->get();
    AppendBytes(&address, sizeof address, key);
  } else if (const auto* tuple = std::get_if<std::shared_ptr<const TupleConstant>>(&constant)) {
    key->push_back((*tuple)->frozenset ? '{' : '(');
    for (const ConstantValue& item : (*tuple)->items) AppendKey(item, key);
    key->push_back(')');
  }
}

}  // namespace

int ConstantPool::Add(ConstantValue constant) {
  std::string key;
  AppendKey(constant, &key);
  const auto [found, added] = numbers_.try_emplace(std::move(key), size());
  if (added) items_.push_back(std::move(constant));
  return found->second;
}

}  // namespace minipy
