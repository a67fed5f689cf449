// Every path a sanitizer prints becomes a URI that names the same file, or the nearest that a
// repository can have.

#include "sanitizers/explain/output/sarif_location.h"

#include <limits>
#include <string>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace sanitizers {
namespace {

using Json = nlohmann::ordered_json;

TEST(Uri, RelativePathsStayRelative) {
  EXPECT_EQ(Uri("src/a.cc"), "src/a.cc");
  EXPECT_EQ(Uri("./src//a.cc"), "src/a.cc");
  EXPECT_EQ(Uri("build/../src/a.cc"), "src/a.cc");
}

TEST(Uri, ABuildFolderBelowTheRootIsLeft) { EXPECT_EQ(Uri("../src/a.cc"), "src/a.cc"); }

TEST(Uri, AbsolutePathsAreFiles) {
  EXPECT_EQ(Uri("/usr/include/a.h"), "file:///usr/include/a.h");
  EXPECT_EQ(Uri("/a/../../b"), "file:///b");
  EXPECT_EQ(Uri("C:\\code\\a b.cc"), "file:///C:/code/a%20b.cc");
  EXPECT_EQ(Uri("\\\\server\\share\\a.cc"), "file://server/share/a.cc");
}

TEST(Uri, EncodesWhatAUriCannotHold) {
  EXPECT_EQ(Uri("a b/c#d%e?f.cc"), "a%20b/c%23d%25e%3Ff.cc");
  EXPECT_EQ(Uri("für/日.cc"), "f%C3%BCr/%E6%97%A5.cc");
  EXPECT_EQ(Uri("a\xff.cc"), "a%FF.cc");
  EXPECT_EQ(Uri("not:a:scheme.cc"), "not%3Aa%3Ascheme.cc");
  EXPECT_EQ(Uri("a+b(c)~@v1.cc"), "a+b(c)~@v1.cc");
}

TEST(Uri, WhatNamesNothingIsEmpty) {
  EXPECT_EQ(Uri(""), "");
  EXPECT_EQ(Uri(".."), "");
  EXPECT_EQ(Uri("/"), "");
}

Frame At(std::string file, int line, int column) {
  Frame frame;
  frame.file = std::move(file);
  frame.line = line;
  frame.column = column;
  return frame;
}

TEST(LocationOf, BelowTheRootIsRelativeToTheSourceRoot) {
  EXPECT_EQ(LocationOf(At("/src/lab/a.cc", 3, 7), "Run", "/src/lab"),
            Json::parse(R"({"physicalLocation": {
                "artifactLocation": {"uri": "a.cc", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 3, "startColumn": 7}},
              "logicalLocations": [{"fullyQualifiedName": "Run", "kind": "function"}]})"));
}

TEST(LocationOf, ElsewhereIsAbsolute) {
  EXPECT_EQ(LocationOf(At("/opt/a.cc", 3, 0), "", "/src/lab"),
            Json::parse(R"({"physicalLocation": {"artifactLocation": {"uri": "file:///opt/a.cc"},
                            "region": {"startLine": 3}}})"));
}

TEST(LocationOf, WithoutALineThereIsNoRegion) {
  const Json location = LocationOf(At("a.cc", 0, 7), "", "");
  EXPECT_FALSE(location["physicalLocation"].contains("region"));
}

TEST(LocationOf, WithoutAFileThePlaceIsAnAddressInTheModule) {
  Frame frame;
  frame.module = "/opt/lib x.so";
  frame.offset = 18;
  EXPECT_EQ(LocationOf(frame, "", ""), Json::parse(R"({"physicalLocation": {
                "artifactLocation": {"uri": "file:///opt/lib%20x.so"},
                "address": {"kind": "instruction", "fullyQualifiedName": "lib x.so+0x12",
                            "relativeAddress": 18}}})"));
}

// Windows prints offsets from address 0 of what is loaded at 0x180000000. Readers that hold
// integers in 32 bits drop the whole file.
TEST(LocationOf, AnAddressThatManyReadersCannotHoldIsANameOnly) {
  Frame frame;
  frame.module = "C:\\WINDOWS\\ntdll.dll";
  for (const uint64_t offset : {uint64_t{0x180074777}, std::numeric_limits<uint64_t>::max()}) {
    frame.offset = offset;
    const Json address = LocationOf(frame, "", "")["physicalLocation"]["address"];
    EXPECT_FALSE(address.contains("relativeAddress")) << offset;
  }
  frame.offset = 0x180074777;
  EXPECT_EQ(LocationOf(frame, "", "")["physicalLocation"]["address"]["fullyQualifiedName"],
            "ntdll.dll+0x180074777");
}

TEST(LocationOf, NothingIsKnownOfNothing) { EXPECT_TRUE(LocationOf(Frame(), "f", "").is_null()); }

TEST(LogLocation, IsTheLineOfTheLog) {
  Report report;
  report.source = "logs/asan 1.log";
  report.first_line = 7;
  EXPECT_EQ(LogLocation(report, ""), Json::parse(R"({"physicalLocation": {
                "artifactLocation": {"uri": "logs/asan%201.log", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 7}}})"));
  EXPECT_EQ(LogLocation(Report(), "")["physicalLocation"]["artifactLocation"]["uri"], "stdin");
}

}  // namespace
}  // namespace sanitizers
