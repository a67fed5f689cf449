#include "lab/minipy/library/int_bytes.h"

#include <algorithm>
#include <string>

#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool IsLittle(Host& py, const Args& args, const char* function) {
  if (!args.Has(2)) return false;
  const std::string_view order =
      TextArgument(py, args[2], Cat(function, "() argument 'byteorder'"));
  if (order != "little" && order != "big")
    FailValue(py, "byteorder must be either 'little' or 'big'");
  return order == "little";
}

bool IsSigned(Host& py, const Args& args) { return args.Has(3) && py.IsTrue(args[3]); }

int Nibble(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// The magnitude in `length` bytes, the largest first; false if it needs more.
bool Magnitude(std::string_view hex, size_t length, std::string* bytes) {
  bytes->assign(length, '\0');
  for (size_t i = 0; i < hex.size(); ++i) {
    const int nibble = Nibble(hex[hex.size() - 1 - i]);
    if (i / 2 >= length) {
      if (nibble != 0) return false;
      continue;
    }
    char& byte = (*bytes)[length - 1 - i / 2];
    byte = static_cast<char>(byte | nibble << (i % 2 * 4));
  }
  return true;
}

// Two's complement of big-endian bytes.
void Negate(std::string* bytes) {
  bool carry = true;
  for (size_t i = bytes->size(); i-- > 0;) {
    const int byte = (~static_cast<unsigned char>((*bytes)[i]) & 0xFF) + carry;
    (*bytes)[i] = static_cast<char>(byte);
    carry = byte > 0xFF;
  }
}

bool IsHigh(std::string_view bytes) { return !bytes.empty() && (bytes[0] & 0x80) != 0; }

}  // namespace

std::string BytesOfInts(Host& py, View iterable, std::string_view range) {
  std::string bytes;
  ForEach(py, iterable, [&](const Ref& item) {
    const int64_t byte = py.AsClamped(item);
    if (byte < 0 || byte > 255) FailValue(py, range);
    bytes.push_back(static_cast<char>(byte));
  });
  return bytes;
}

Ref IntToBytes(Host& py, const Args& args) {
  const int64_t length = args.Has(1) ? py.AsInt64(args[1]) : 1;
  if (length < 0) FailValue(py, "length argument must be non-negative");
  const bool little = IsLittle(py, args, "to_bytes");
  const bool is_signed = IsSigned(py, args);
  std::string hex = py.IntDigits(py.Value(args[0]), 16);
  const bool negative = hex.starts_with('-');
  if (negative) hex.erase(0, 1);
  if (negative && !is_signed)
    Fail(py, ErrorKind::kOverflowError, "can't convert negative int to unsigned");
  std::string bytes;
  bool fits = Magnitude(hex, static_cast<size_t>(length), &bytes);
  if (fits && is_signed) {
    if (negative) Negate(&bytes);
    fits = hex == "0" || IsHigh(bytes) == negative;
  }
  if (!fits) Fail(py, ErrorKind::kOverflowError, "int too big to convert");
  if (little) std::reverse(bytes.begin(), bytes.end());
  return py.Bytes(bytes);
}

Ref IntFromBytes(Host& py, const Args& args) {
  const bool little = IsLittle(py, args, "from_bytes");
  std::string bytes = IsBytesLike(py, args[1])
                          ? BytesIn(py, args[1])
                          : BytesOfInts(py, args[1], "bytes must be in range(0, 256)");
  if (little) std::reverse(bytes.begin(), bytes.end());
  const bool negative = IsSigned(py, args) && IsHigh(bytes);
  if (negative) Negate(&bytes);
  std::string hex = "0";
  for (const char byte : bytes) {
    hex.push_back(kHex[static_cast<unsigned char>(byte) >> 4]);
    hex.push_back(kHex[byte & 0xF]);
  }
  return py.IntFromDigits(hex, 16, negative);
}

}  // namespace minipy
