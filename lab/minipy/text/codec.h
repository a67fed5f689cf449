// str.encode and bytes.decode for utf-8, ascii and latin-1, under any of their usual names, with
// the error handlers strict, ignore, replace, backslashreplace and (encoding) xmlcharrefreplace.
// Other encodings are unknown here. bytes are a std::string.
//
// As in Python an unknown handler is an error only where it is needed.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_CODEC_H_
#define LAB_MINIPY_TEXT_CODEC_H_

#include <string>
#include <string_view>

namespace minipy::text {

// LookupError "unknown encoding: …" or "unknown error handler name '…'"; CodecError.
std::string Encode(std::string_view text, std::string_view encoding = "utf-8",
                   std::string_view errors = "strict");
std::string Decode(std::string_view bytes, std::string_view encoding = "utf-8",
                   std::string_view errors = "strict");

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_CODEC_H_
