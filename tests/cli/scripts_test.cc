// What ./tests/run and ./lab/tour say and with which code they end, above all when something is
// wrong: a newcomer meets these two before anything else.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/cli/sandbox.h"

namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

// Both scripts, on a machine where every package is installed and every tool succeeds.
class Scripts : public ::testing::Test {
 protected:
  Scripts() {
    for (const char* path : {"tests/run", "tests/packages.sh", "lab/tour"}) box_.Copy(path);
    box_.Write("sanitizers/preflight", "#!/bin/sh\nexit 0\n");
    box_.Run("chmod +x sanitizers/preflight");
    box_.Fake("dpkg-query", "echo -n installed");
    box_.Fake("apt-get", "touch apt_was_called");
    box_.Fake("sudo", "exec \"$@\"");
    box_.Fake("cmake", "exit 0");
    box_.Fake("ctest", R"(
      while (($#)); do [[ $1 == --output-junit ]] && junit=$2; shift; done
      printf '<testsuite name="x"\n\ttests="5"\n\tfailures="0"\n\tdisabled="0"\n\tskipped="0"\n' >"$junit"
    )");
    for (const char* preset : {"tsan", "asan", "ubsan"})
      Explain(preset, "echo 'explain: 2 findings' >&2");
  }

  // What the preset's build left in place of the real explain; --output=FILE is written.
  void Explain(const std::string& preset, const std::string& script) {
    const std::string path = ".build/" + preset + "/bin/explain";
    box_.Write(path,
               "#!/bin/bash\nfor flag; do [[ $flag == --output=* ]] && : >\"${flag#*=}\"; done\n" +
                   script + "\n");
    box_.Run("chmod +x " + path);
  }

  // Says that these packages are not there; a fake apt-get may create the file `installed`.
  void Miss(const std::string& package) {
    box_.Fake("dpkg-query",
              "[[ $* == *" + package +
                  "* && ! -e installed ]] && echo -n not-installed || echo -n installed");
  }

  Sandbox box_;
};

TEST_F(Scripts, HelpNamesThePresets) {
  const Ran ran = box_.Run("tests/run --help");
  EXPECT_EQ(ran.exit, 0);
  for (const char* word : {"dev", "tsan", "asan", "ubsan", "--no-install", "junit.xml"}) {
    EXPECT_THAT(ran.output, HasSubstr(word));
  }
}

TEST_F(Scripts, AnUnknownPresetIsOneLineThatSaysWhatThereIs) {
  const Ran ran = box_.Run("tests/run tsam");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.output, "tests/run: no preset 'tsam': there is dev tsan asan ubsan\n");
}

TEST_F(Scripts, AnUnknownOptionIsOneLineThatSaysWhatThereIs) {
  const Ran ran = box_.Run("tests/run --fast");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.output, HasSubstr("--no-install"));
}

TEST_F(Scripts, AllPresetsAreAddedUp) {
  const Ran ran = box_.Run("tests/run");
  EXPECT_EQ(ran.exit, 0) << ran.output;
  EXPECT_THAT(ran.output, EndsWith("\n20 passed, 0 failed\n"));
}

TEST_F(Scripts, TheSanitizersFindingsAreLeftBesideTheJUnitFile) {
  const Ran ran = box_.Run("tests/run tsan");
  EXPECT_EQ(ran.exit, 0) << ran.output;
  EXPECT_TRUE(box_.Exists(".build/tsan/findings.sarif"));
  EXPECT_TRUE(box_.Exists(".build/tsan/findings.md"));
  EXPECT_THAT(ran.output, HasSubstr("tsan: explain: 2 findings"));
}

TEST_F(Scripts, FindingsThatCannotBeWrittenAreAFailure) {
  Explain("tsan", "echo 'explain: no space' >&2; exit 74");
  const Ran ran = box_.Run("tests/run tsan");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("failed: tsan (explain)"));
}

TEST_F(Scripts, FindingsAloneAreNoFailure) {
  Explain("tsan", "exit 1");  // the test that did not expect one has failed already
  EXPECT_EQ(box_.Run("tests/run tsan").exit, 0);
}

TEST_F(Scripts, AptIsNotCalledWhenNothingIsMissing) {
  box_.Run("tests/run");
  EXPECT_FALSE(box_.Exists("apt_was_called"));
}

TEST_F(Scripts, WhatIsMissingIsInstalled) {
  Miss("libgtest-dev");
  box_.Fake("apt-get", "[[ $* == *install*libgtest-dev* ]] && touch installed; exit 0");
  const Ran ran = box_.Run("tests/run dev");
  EXPECT_EQ(ran.exit, 0) << ran.output;
  EXPECT_THAT(ran.output, HasSubstr("installing libgtest-dev"));
}

TEST_F(Scripts, NoInstallListsWhatIsMissing) {
  Miss("libgtest-dev");
  const Ran ran = box_.Run("tests/run --no-install dev");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.output, HasSubstr("missing: libgtest-dev\n"));
  EXPECT_FALSE(box_.Exists("apt_was_called"));
}

TEST_F(Scripts, APresetThatDoesNotBuildDoesNotStopTheOthers) {
  box_.Fake("cmake",
            "[[ $* == *--build*tsan* ]] && { echo 'error: no such thing'; exit 1; }; exit 0");
  const Ran ran = box_.Run("tests/run");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("error: no such thing"));
  EXPECT_THAT(ran.output, EndsWith("failed: tsan (build)\n15 passed, 1 failed\n"));
}

TEST_F(Scripts, AStepThatSelectsNothingFails) {
  box_.Fake("ctest", "[[ $* == *--no-tests=error*'-L nonsense'* ]] && exit 8; exit 0");
  const Ran ran = box_.Run("tests/run dev -- -L nonsense");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, EndsWith("failed: dev (tests)\n0 passed, 1 failed\n"));
}

TEST_F(Scripts, AFigureOfAnEarlierRunIsNotCountedAgain) {
  box_.Run("tests/run dev");
  box_.Fake("cmake", "exit 1");
  EXPECT_THAT(box_.Run("tests/run dev").output, EndsWith("\n0 passed, 1 failed\n"));
}

TEST_F(Scripts, TheTourHasHelp) {
  const Ran ran = box_.Run("lab/tour --no-install --help");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.output, HasSubstr("Usage: ./lab/tour"));
}

TEST_F(Scripts, TheTourHandsItsArgumentsOn) {
  box_.Write(".build/release/bin/lab", "#!/bin/sh\necho \"lab $*\"\nexit 7\n");
  box_.Run("chmod +x .build/release/bin/lab");
  const Ran ran = box_.Run("lab/tour --no-install --seed=3 --threads=2");
  EXPECT_EQ(ran.exit, 7);
  EXPECT_THAT(ran.output, EndsWith("lab tour --seed=3 --threads=2\n"));
}

TEST_F(Scripts, TheTourNeedsNoTestPackages) {
  Miss("libgtest-dev");
  EXPECT_THAT(box_.Run("lab/tour --no-install").output, Not(HasSubstr("missing:")));
  Miss("libabsl-dev");
  const Ran ran = box_.Run("lab/tour --no-install");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.output, HasSubstr("missing: libabsl-dev\n"));
}

TEST_F(Scripts, NoNetworkIsNamed) {
  Miss("libabsl-dev");
  box_.Fake("apt-get", "echo 'Temporary failure resolving deb.debian.org'; exit 100");
  const Ran ran = box_.Run("lab/tour");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("apt-get could not install: libabsl-dev\n"));
  EXPECT_THAT(ran.output, HasSubstr("The package mirror cannot be reached"));
}

TEST_F(Scripts, AFullDiskIsNamed) {
  box_.Fake("cmake",
            "echo 'fatal error: error in backend: IO failure: No space left on device'; exit 1");
  const Ran ran = box_.Run("lab/tour");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("The disk is full"));
}

TEST_F(Scripts, AFullDiskIsNamedEvenIfNoMessageSaysSo) {
  box_.Fake("df", "echo header; echo 'tmpfs 300 292 8 98% /'");
  box_.Fake("cmake", "echo 'ninja: error: loading build.ninja'; exit 1");
  EXPECT_THAT(box_.Run("tests/run dev").output, HasSubstr("The disk is full"));
}

TEST_F(Scripts, AMachineWithoutAptIsToldWhatToInstall) {
  Miss("libabsl-dev");
  // A PATH of fakes only, and of the few tools that the script itself needs.
  const Ran ran = box_.Run(
      "rm bin/apt-get; for tool in bash dirname mktemp; do ln -s \"$(command -v $tool)\" bin; "
      "done; "
      "PATH=$PWD/bin; lab/tour");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("No apt-get here. Install these by hand"));
}

}  // namespace
