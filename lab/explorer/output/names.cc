#include "lab/explorer/output/names.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "generated/broken_schemes.h"
#include "generated/schemes.h"
#include "objects/heap/object.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;

// What is no pointer for certain, and what may be one.
constexpr int64_t kSmall = 1'000'000'000;
constexpr uint64_t kFirstAddress = uint64_t{1} << 32;
constexpr uint64_t kLastAddress = uint64_t{1} << 47;

const volatile char* Bytes(const volatile void* place) {
  return static_cast<const volatile char*>(place);
}

template <class T>
T ReadAs(const volatile void* place) {
  T value;
  std::memcpy(&value, const_cast<const void*>(place), sizeof value);
  return value;
}

// "count", "lock", "lock 2": a scheme that does not name its words has a count, then locks.
template <class S>
std::string NameInHeader(const typename S::Count& count, const volatile void* word) {
  std::string text;
  if constexpr (requires { S::NameWords(count, [](auto...) {}); }) {
    S::NameWords(count, [&](const volatile void* place, size_t size, std::string_view name) {
      if (Bytes(word) >= Bytes(place) && Bytes(word) < Bytes(place) + size) text = name;
    });
  } else {
    const int64_t at = Bytes(word) - Bytes(&count);
    if (at == 0) return "count";
    const size_t nth = (at - sizeof(int64_t)) / sizeof(objects::ReplayMem::Lock);
    text = nth == 0 ? "lock" : absl::StrCat("lock ", nth + 1);
  }
  return text;
}

}  // namespace

struct Names::Header {
  size_t life_offset;
  std::string (*word)(const volatile void* object, const volatile void* word);
  int64_t (*stored)(const volatile void* object);
};

template <class S>
const Names::Header Names::kHeader{
    .life_offset = offsetof(objects::Object<S>, life),
    .word =
        [](const volatile void* object, const volatile void* word) {
          return NameInHeader<S>(
              static_cast<const objects::Object<S>*>(const_cast<const void*>(object))->count, word);
        },
    .stored =
        [](const volatile void* object) {
          // A thread that stands still may hold the count's lock.
          objects::pace::State aside;
          aside.looks_aside = true;
          const objects::pace::State before = objects::pace::Exchange(aside);
          const int64_t stored = S::Stored(
              static_cast<const objects::Object<S>*>(const_cast<const void*>(object))->count);
          objects::pace::Exchange(before);
          return stored;
        },
};

Names::Names(std::string_view scheme) {
#define LAB_HEADER(S)                                         \
  if (scheme == objects::S<objects::ReplayMem>::kInfo.name) { \
    header_ = &kHeader<objects::S<objects::ReplayMem>>;       \
  }
  OBJECTS_FOR_EACH_SCHEME(LAB_HEADER)
  OBJECTS_FOR_EACH_BROKEN_SCHEME(LAB_HEADER)
#undef LAB_HEADER
}

const Name* Names::Containing(const volatile void* place) const {
  const Name* around = nullptr;
  for (const Name& name : names_) {
    if (name.place == place) return &name;
    const bool inside =
        Bytes(place) >= Bytes(name.place) && Bytes(place) < Bytes(name.place) + name.size;
    if (inside && around == nullptr) around = &name;
  }
  return around;
}

std::string Names::Numbered(std::map<const volatile void*, int>* numbers,
                            const volatile void* place, std::string_view kind) {
  const auto [it, added] = numbers->try_emplace(place, 0);
  if (it->second == 0) {
    it->second = 1 + static_cast<int>(std::ranges::count_if(
                         *numbers, [](const auto& entry) { return entry.second != 0; }));
  }
  return absl::StrCat(std::string(kind), " ", it->second);
}

std::string Names::Object(const objects::LifeWord* life) {
  Meet(life);
  const Name* name = Containing(life);
  return name != nullptr ? name->text : Numbered(&lives_, life, "object");
}

std::string Names::Word(const Deed& deed) {
  const objects::Access& access = deed.what.access;
  if (access.word == nullptr) return "";
  if (access.kind == AccessKind::kRetire) {
    return Object(static_cast<const objects::LifeWord*>(access.word));
  }
  const Name* name = Containing(access.word);
  // The word of a lock that says who holds it is not its first.
  const bool lock = access.kind == AccessKind::kAcquire || access.kind == AccessKind::kTryAcquire;
  const bool whole = name != nullptr && name->size == sizeof(objects::ReplayMem::Lock);
  if (name != nullptr && (name->place == access.word || (lock && whole))) return name->text;
  for (const auto& [life, number] : lives_) {
    if (header_ == nullptr) break;
    const volatile char* object = Bytes(life) - header_->life_offset;
    const int64_t at = Bytes(access.word) - object;
    if (at < 0 || at >= static_cast<int64_t>(header_->life_offset)) continue;
    const std::string whose = Object(static_cast<const objects::LifeWord*>(life));
    return absl::StrCat(whose, "'s ", header_->word(object, access.word));
  }
  if (name != nullptr) {
    return absl::StrCat(name->text, "+", Bytes(access.word) - Bytes(name->place));
  }
  if (!lock) return Numbered(&words_, access.word, "word");
  for (const Deed::After& after : deed.after) {
    if (after.event.kind == objects::EventKind::kEntered) return "GIL";
  }
  return Numbered(&locks_, access.word, "lock");
}

std::string Names::Value(uint64_t raw, size_t size) {
  auto number = static_cast<int64_t>(raw);
  if (size == 1) number = static_cast<int8_t>(raw);
  if (size == 2) number = static_cast<int16_t>(raw);
  if (size == 4) number = static_cast<int32_t>(raw);
  if (number > -kSmall && number < kSmall) return absl::StrCat(number);
  if (size < sizeof(void*) || raw < kFirstAddress || raw >= kLastAddress) {
    return absl::StrCat("0x", absl::Hex(raw));
  }
  const auto* place = reinterpret_cast<const volatile char*>(raw);
  if (header_ != nullptr) {
    const auto life = lives_.find(place + header_->life_offset);
    if (execution_ != nullptr && life != lives_.end()) {
      std::string value = execution_->ValueOf(place);
      if (!value.empty()) return value;
    }
    if (life != lives_.end()) return Object(static_cast<const objects::LifeWord*>(life->first));
    for (const Name& name : names_) {
      if (name.place == place + header_->life_offset) return name.text;
    }
  }
  const Name* whole = nullptr;
  for (const Name& name : names_) {
    if (name.place == place && (whole == nullptr || whole->size < name.size)) whole = &name;
  }
  return whole != nullptr ? whole->text : Numbered(&addresses_, place, "address");
}

std::optional<int64_t> Names::Stored(const objects::LifeWord* life) const {
  if (!LifeAt(life).alive()) return std::nullopt;
  if (header_ != nullptr) return header_->stored(Bytes(life) - header_->life_offset);
  for (const Name& name : names_) {
    if (!absl::EndsWith(name.text, "count")) continue;
    if (name.size >= sizeof(int64_t)) return ReadAs<int64_t>(name.place);
    if (name.size == sizeof(int32_t)) return ReadAs<int32_t>(name.place);
  }
  return std::nullopt;
}

}  // namespace lab::explorer
