// SHA-512 (FIPS 180-4): random.seed mixes a text's digest into the number it seeds with.
//
// Thread safety: a function of its argument.

#ifndef LAB_MINIPY_MODULES_SHA512_H_
#define LAB_MINIPY_MODULES_SHA512_H_

#include <string>
#include <string_view>

namespace minipy {

// 64 bytes.
std::string Sha512(std::string_view message);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_SHA512_H_
