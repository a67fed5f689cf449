#include "lab/explorer/output/names.h"

#include <algorithm>
#include <cstring>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/heap/object.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;

// What is no pointer for certain, and what may be one.
constexpr int64_t kSmall = 1'000'000'000;
constexpr uint64_t kFirstAddress = uint64_t{1} << 32;
constexpr uint64_t kLastAddress = uint64_t{1} << 47;

// Where the life is in a scheme's header: see objects/heap/object.h.
template <class S>
constexpr size_t LifeOffset() {
  constexpr size_t offset = sizeof(typename S::Count) + sizeof(void*);
  static_assert(sizeof(objects::Object<S>) == offset + sizeof(objects::Life));
  return offset;
}

const volatile char* Bytes(const volatile void* place) {
  return static_cast<const volatile char*>(place);
}

template <class T>
T ReadAs(const volatile void* place) {
  T value;
  std::memcpy(&value, const_cast<const void*>(place), sizeof value);
  return value;
}

}  // namespace

Names::Names(std::string_view scheme) {
#define LAB_OFFSET(S)                                            \
  if (scheme == objects::S<objects::ReplayMem>::kInfo.name) {    \
    life_offset_ = LifeOffset<objects::S<objects::ReplayMem>>(); \
  }
  OBJECTS_FOR_EACH_SCHEME(LAB_OFFSET)
#undef LAB_OFFSET
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
  if (name != nullptr && name->place == access.word) return name->text;
  const bool lock = access.kind == AccessKind::kAcquire || access.kind == AccessKind::kTryAcquire;
  // A header's first word is the count; locks follow it.
  for (const auto& [life, number] : lives_) {
    if (life_offset_ == 0) break;
    const volatile char* object = Bytes(life) - life_offset_;
    const int64_t at = Bytes(access.word) - object;
    if (at < 0 || at >= static_cast<int64_t>(life_offset_)) continue;
    const std::string whose = Object(static_cast<const objects::LifeWord*>(life));
    if (at == 0) return absl::StrCat(whose, "'s count");
    if (!lock) break;
    const size_t nth = (at - sizeof(int64_t)) / sizeof(objects::ReplayMem::Lock);
    return nth == 0 ? absl::StrCat(whose, "'s lock") : absl::StrCat(whose, "'s lock ", nth + 1);
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
  if (life_offset_ != 0) {
    const auto life = lives_.find(place + life_offset_);
    if (execution_ != nullptr && life != lives_.end()) {
      std::string value = execution_->ValueOf(place);
      if (!value.empty()) return value;
    }
    if (life != lives_.end()) return Object(static_cast<const objects::LifeWord*>(life->first));
    for (const Name& name : names_) {
      if (name.place == place + life_offset_) return name.text;
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
  if (life_offset_ != 0) return ReadAs<int64_t>(Bytes(life) - life_offset_);
  for (const Name& name : names_) {
    if (!absl::EndsWith(name.text, "count")) continue;
    if (name.size >= sizeof(int64_t)) return ReadAs<int64_t>(name.place);
    if (name.size == sizeof(int32_t)) return ReadAs<int32_t>(name.place);
  }
  return std::nullopt;
}

}  // namespace lab::explorer
