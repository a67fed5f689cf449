// str and bytes: what CPython 3.11 does with text, above all beyond ASCII, and who owns which
// reference.

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

template <class S>
class TextTest : public TypesTest<S> {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;
  Obj* Bytes(std::string_view bytes) { return this->Keep(Py::BytesFromView(this->thread_, bytes)); }
};

using Texts = TextTest<AnyScheme>;

TEST_F(Texts, LengthAndIndicesCountCodePoints) {
  Obj* text = Str("aé€😀");
  EXPECT_EQ(4, Py::StrLength(thread_, text));
  EXPECT_FALSE(Py::StrIsAscii(text));
  EXPECT_EQ("'€'", Result(Py::ObjectGetItem(thread_, text, Int(2))));
  EXPECT_EQ("'😀'", Result(Py::ObjectGetItem(thread_, text, Int(-1))));
  EXPECT_EQ("IndexError: string index out of range",
            Result(Py::ObjectGetItem(thread_, text, Int(4))));
  EXPECT_TRUE(Py::StrIsAscii(Str("plain")));
  EXPECT_EQ(8, Py::StrLength(thread_, Keep(Py::NumberMultiply(thread_, text, Int(2)))));
  EXPECT_EQ(9, Py::StrLength(thread_, Keep(Py::NumberAdd(thread_, text, Str("plain")))));
}

TEST_F(Texts, EqualTextsHashAlikeHoweverTheyWereMade) {
  const auto hash = [&](Obj* object) {
    int64_t out = 0;
    EXPECT_EQ(0, Py::ObjectHash(thread_, object, &out));
    return out;
  };
  Obj* whole = Str("concatenated");
  EXPECT_EQ(hash(whole), hash(Keep(Py::NumberAdd(thread_, Str("concat"), Str("enated")))));
  EXPECT_EQ(hash(whole), hash(Keep(Py::StrIntern(thread_, "concatenated"))));
  EXPECT_NE(0, hash(Str("")));
}

TEST_F(Texts, OneAsciiCharacterIsOneObject) {
  EXPECT_EQ(Str("a"), Str("a"));
  EXPECT_EQ(Str("a"), Keep(Py::ObjectGetItem(thread_, Str("banana"), Int(1))));
  EXPECT_EQ(Str("a"), Keep(Py::StrIntern(thread_, "a")));
  EXPECT_NE(Str("é"), Str("é"));
}

TEST_F(Texts, AppendingWritesBehindTheOnlyReference) {
  Obj* text = Py::StrFromView(thread_, std::string(100, 'x'));
  Obj* more = Str("é");
  text = Py::StrAppend(thread_, text, more);
  Obj* const grown = text;
  int64_t before, after;
  ASSERT_EQ(0, Py::ObjectHash(thread_, text, &before));
  text = Py::StrAppend(thread_, text, more);
  EXPECT_EQ(grown, text) << "there was room behind it";
  ASSERT_EQ(0, Py::ObjectHash(thread_, text, &after));
  EXPECT_NE(before, after) << "the hash is that of the new text";
  EXPECT_EQ(102, Py::StrLength(thread_, text));
  Obj* shared = Keep(NewRef(thread_, text));
  text = Py::StrAppend(thread_, text, more);
  EXPECT_NE(shared, text) << "somebody else looks at it";
  EXPECT_EQ(102, Py::StrLength(thread_, shared));
  EXPECT_EQ(103, Py::StrLength(thread_, Keep(text)));
  EXPECT_EQ("'a'", Repr(Keep(Py::StrAppend(thread_, Py::StrFromView(thread_, "a"), Str("")))));
  EXPECT_EQ("'ab'", Repr(Keep(Py::StrAppend(thread_, Py::StrFromView(thread_, "a"), Str("b")))));
}

TEST_F(Texts, WhatIsNotPrintableIsEscaped) {
  EXPECT_EQ(R"('\x00\x1f\x7f\x80\xa0\xad')", Repr(Str({"\0\x1f\x7f\xc2\x80\xc2\xa0\xc2\xad", 9})));
  EXPECT_EQ(R"('\u2028é\u200b\ufeff')", Repr(Str("\u2028é\u200b\ufeff")));
  EXPECT_EQ(R"('\U000e0001😀')", Repr(Str("\U000e0001😀")));
  EXPECT_EQ(R"("it's")", Repr(Str("it's")));
  EXPECT_EQ(R"('it\'s "so"')", Repr(Str("it's \"so\"")));
}

TEST_F(Texts, Bytes) {
  EXPECT_EQ(R"(b'a\'"\n\x00\xff')", Repr(Bytes({"a'\"\n\0\xff", 6})));
  EXPECT_EQ("b''", Repr(Bytes("")));
  EXPECT_EQ("99", Result(Py::ObjectGetItem(thread_, Bytes("abc"), Int(-1))));
  EXPECT_EQ("IndexError: index out of range",
            Result(Py::ObjectGetItem(thread_, Bytes("abc"), Int(3))));
  EXPECT_EQ("b'abc'", Result(Py::NumberAdd(thread_, Bytes("a"), Bytes("bc"))));
  EXPECT_EQ("TypeError: can't concat str to bytes",
            Result(Py::NumberAdd(thread_, Bytes("a"), Str("b"))));
  EXPECT_EQ("TypeError: can only concatenate str (not \"bytes\") to str",
            Result(Py::NumberAdd(thread_, Str("b"), Bytes("a"))));
  EXPECT_EQ(1, Py::ObjectContains(thread_, Bytes("abc"), Int(98)));
  EXPECT_EQ(1, Py::ObjectContains(thread_, Bytes("abc"), Bytes("bc")));
  EXPECT_EQ(0, Py::ObjectContains(thread_, Bytes("abc"), Int(3)));
  EXPECT_EQ(-1, Py::ObjectContains(thread_, Bytes("abc"), Int(300)));
  EXPECT_EQ("ValueError: byte must be in range(0, 256)", Pending());
  EXPECT_EQ(-1, Py::ObjectContains(thread_, Bytes("abc"), Str("a")));
  EXPECT_EQ("TypeError: a bytes-like object is required, not 'str'", Pending());
  EXPECT_EQ("True", Compared(Bytes("a"), Bytes("b"), Comparison::kLess));
  EXPECT_EQ("False", Compared(Bytes("a"), Str("a"), Comparison::kEqual));
  Obj* dict = Dict({{Bytes("key"), Int(1)}});
  EXPECT_EQ("1", Result(Py::ObjectGetItem(thread_, dict, Bytes("key"))));
}

TEST_F(Texts, AStrIsMadeOfUtf8Only) {
  EXPECT_EQ("'aé€😀'", Result(Py::StrFromView(thread_, "aé€😀")));
  for (const char* bytes : {"\xff", "a\xe2(", "a\xe2\x82", "\xe2\x82(", "\xed\xa0\x80", "\xc0\x80",
                            "12345678\x80", "\xf4\x90\x80\x80"}) {
    EXPECT_EQ("ValueError: text is not valid UTF-8", Result(Py::StrFromView(thread_, bytes)));
  }
}

template <class S>
class TextReferences : public TextTest<S> {};
TYPED_TEST_SUITE(TextReferences, EverySchemeAndMemory);

TYPED_TEST(TextReferences, WhatNeedNotBeCopiedIsAnotherReference) {
  using Py = Api<TypeParam>;
  auto* text = this->Str("a text");
  EXPECT_EQ(text, this->Keep(Py::NumberAdd(this->thread_, text, this->Str(""))));
  EXPECT_EQ(text, this->Keep(Py::StrGetSlice(this->thread_, text, {})));
  EXPECT_EQ(3, this->Count(text));
  auto* appended = Py::StrAppend(this->thread_, NewRef(this->thread_, text), this->Str("!"));
  EXPECT_EQ(3, this->Count(text)) << "stolen, and given back";
  EXPECT_EQ(1, this->Count(this->Keep(appended)));
}

}  // namespace
}  // namespace objects
