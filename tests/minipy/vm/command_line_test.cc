// minipy's command line: what it is told, and what it says when that is wrong.

#include <gtest/gtest.h>
#include <signal.h>

#include <string>

#include "generated/schemes.h"
#include "tests/shell/shell.h"

namespace minipy::test {
namespace {

using shell::Folder;
using shell::Shown;

Shown RunMinipy(const std::string& arguments) {
  return shell::Started("exec " MINIPY " " + arguments).Wait();
}

TEST(CommandLine, RunsAFileACommandOrStdin) {
  Folder folder;
  const std::string path = folder.Write("p.py", "import sys\nprint(sys.argv[1:], __name__)\n");
  EXPECT_EQ(RunMinipy(path + " a --b c").out, "['a', '--b', 'c'] __main__\n");
  EXPECT_EQ(RunMinipy("-c 'print(1 + 1)'").out, "2\n");
  EXPECT_EQ(shell::Started("echo 'print(3)' | exec " MINIPY " -").Wait().out, "3\n");
}

TEST(CommandLine, SaysWhatItCanDo) {
  const Shown help = RunMinipy("--help");
  EXPECT_EQ(help.exit, 0);
  for (const char* part :
       {"--scheme", "--switch-points", "--schedule", "--audit", "--trace-switches", "--dis"}) {
    EXPECT_NE(help.out.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(RunMinipy("--version").out.substr(0, 7), "minipy ");
}

TEST(CommandLine, KnowsEverySchemeAndTheNearestToAWrongName) {
  const std::string help = RunMinipy("--help").out;
#define KNOWN(S)                                                                               \
  {                                                                                            \
    const std::string name(objects::S<objects::RealMem>::kInfo.name);                          \
    EXPECT_NE(help.find("    " + name + " "), std::string::npos) << name;                      \
    const Shown wrong = RunMinipy("--scheme=" + name + "x x.py");                              \
    EXPECT_EQ(wrong.exit, 2);                                                                  \
    EXPECT_NE(wrong.err.find("did you mean '" + name + "'?"), std::string::npos) << wrong.err; \
  }
  OBJECTS_FOR_EACH_SCHEME(KNOWN)
#undef KNOWN
}

TEST(CommandLine, MistakesAreOneLineAndExitTwo) {
  for (const char* wrong :
       {"", "--scheme=banana x.py", "--switch-points=never x.py", "--switch-interval=0 x.py",
        "--schedule=AB1 x.py", "--colour x.py", "-c", "/no/such/program.py", "/",
        "--schedule=AB --switch-points=calls-and-loops x.py"}) {
    const Shown shown = RunMinipy(wrong);
    EXPECT_EQ(shown.exit, 2) << wrong;
    EXPECT_EQ(shown.out, "") << wrong;
    EXPECT_EQ(shown.err.find('\n'), shown.err.size() - 1) << wrong << ": " << shown.err;
    EXPECT_EQ(shown.err.substr(0, 8), "minipy: ") << shown.err;
  }
}

TEST(CommandLine, ExitStatusIsTheProgramsOwn) {
  EXPECT_EQ(RunMinipy("-c 'import sys; sys.exit(3)'").exit, 3);
  EXPECT_EQ(RunMinipy("-c 'raise ValueError(1)'").exit, 1);
  EXPECT_EQ(RunMinipy("-c 'x = = 1'").exit, 1);
  EXPECT_EQ(RunMinipy("-c 'raise SystemExit(\"bye\")'").err, "bye\n");
}

TEST(CommandLine, DisPrintsTheBytecodeAndRunsNothing) {
  const Shown shown = RunMinipy("--dis -c 'print(counter.count + 1)'");
  EXPECT_NE(shown.out.find("LOAD_ATTR"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("BINARY_OP"), std::string::npos) << shown.out;
  EXPECT_EQ(shown.exit, 0);
}

TEST(CommandLine, AuditSaysThatEveryCountIsRight) {
  const Shown shown = RunMinipy("--audit -c 'print([[], {}, (1, 2)])'");
  EXPECT_EQ(shown.exit, 0);
  EXPECT_NE(shown.err.find("every count is right"), std::string::npos) << shown.err;
}

TEST(CommandLine, TraceSwitchesNamesThreadAndOperation) {
  const Shown shown = RunMinipy(
      "--trace-switches -c '\nimport threading\nt = threading.Thread(target=print, args=(1,))\n"
      "t.start()\nt.join()\n'");
  EXPECT_NE(shown.err.find("switch to thread"), std::string::npos) << shown.err;
}

// Runs a program that says "ready" on stderr and then goes on for ever, and presses Ctrl-C.
// `program` says when: kReady.
constexpr char kReady[] = "print('ready', file=sys.stderr, flush=True)\n";
Shown Interrupt(const std::string& program) {
  const Folder folder;
  const std::string path = folder.Write("p.py", "import sys, threading, time\n" + program);
  shell::Started minipy("exec " MINIPY " " + path);
  EXPECT_TRUE(minipy.AwaitOnStderr("ready"));
  kill(minipy.pid(), SIGINT);
  return minipy.Wait();
}

TEST(CommandLine, CtrlCIsKeyboardInterruptWhereverTheProgramIs) {
  for (const char* program :
       {"while True: pass\n", "time.sleep(600)\n",
        "x = threading.Lock()\nx.acquire()\nx.acquire()\n", "threading.Event().wait()\n",
        "t = threading.Thread(target=time.sleep, args=(600,), "
        "daemon=True)\nt.start()\nt.join()\n"}) {
    const Shown shown = Interrupt(std::string(kReady) + program);
    EXPECT_EQ(shown.exit, 130) << program << shown.err;
    EXPECT_NE(shown.err.find("\nKeyboardInterrupt\n"), std::string::npos) << program << shown.err;
  }
}

// At the end the main thread waits for one that never ends: no daemon, and not interrupted.
// Wherever the first Ctrl-C finds the main thread, the second finds it there.
TEST(CommandLine, CtrlCEndsTheWaitForTheLastThreads) {
  const Folder folder;
  shell::Started minipy("exec " MINIPY " " +
                        folder.Write("p.py",
                                     "import sys, threading, time\n"
                                     "threading.Thread(target=time.sleep, args=(600,)).start()\n"
                                     "print('ready', file=sys.stderr, flush=True)\n"));
  EXPECT_TRUE(minipy.AwaitOnStderr("ready"));
  kill(minipy.pid(), SIGINT);
  EXPECT_TRUE(minipy.AwaitOnStderr("KeyboardInterrupt"));
  kill(minipy.pid(), SIGINT);
  const Shown shown = minipy.Wait();
  EXPECT_TRUE(shown.exit == 0 || shown.exit == 130) << shown.exit << shown.err;
}

TEST(CommandLine, CtrlCIsCaughtAroundTheLoopItEnds) {
  const Shown shown =
      Interrupt(std::string("try:\n  ") + kReady +
                "  while True: pass\nexcept KeyboardInterrupt:\n  print('caught')\n");
  EXPECT_EQ(shown.out, "caught\n") << shown.err;
  EXPECT_EQ(shown.exit, 0);
}

TEST(CommandLine, AModuleIsImportedOnceAndIsWholeWhenItIsSeen) {
  const Folder folder;
  folder.Write("slow.py",
               "import time\nprint('made')\n"
               "for _ in range(2000): time.sleep(0)\n"  // the others get their turns
               "x = 1\n");
  const std::string path = folder.Write("p.py",
                                        "import threading\n"
                                        "def look():\n"
                                        "    import slow\n"
                                        "    print(slow.x)\n"
                                        "ts = [threading.Thread(target=look) for _ in range(4)]\n"
                                        "for t in ts: t.start()\n"
                                        "for t in ts: t.join()\n");
  EXPECT_EQ(RunMinipy(path).out, "made\n1\n1\n1\n1\n");
}

// A thread stands in the middle of an import, until another one has imported what has long been
// there.
TEST(CommandLine, AModuleThatIsWholeIsImportedWhileAnotherIsMade) {
  const Folder folder;
  folder.Write("gate.py",
               "import threading\nentered = threading.Event()\nleave = threading.Event()\n");
  folder.Write("slow.py", "import gate\ngate.entered.set()\ngate.leave.wait()\nx = 1\n");
  const std::string path = folder.Write("p.py",
                                        "import gate, threading\n"
                                        "def load():\n"
                                        "    import slow\n"
                                        "    print(slow.x)\n"
                                        "t = threading.Thread(target=load)\n"
                                        "t.start()\n"
                                        "gate.entered.wait()\n"
                                        "import threading, gate as again\n"
                                        "print(again is gate)\n"
                                        "gate.leave.set()\n"
                                        "t.join()\n");
  const Shown shown = RunMinipy("--time-limit=30 " + path);
  EXPECT_EQ(shown.out, "True\n1\n") << shown.err;
  EXPECT_EQ(shown.exit, 0);
}

// What an import that failed had made is no module for anybody.
TEST(CommandLine, AnImportThatFailsIsTriedAgain) {
  const Folder folder;
  folder.Write("broken.py", "print('tried')\nx = 1\nraise ValueError('no')\n");
  const std::string path = folder.Write("p.py",
                                        "for _ in range(2):\n"
                                        "    try:\n"
                                        "        import broken\n"
                                        "    except ValueError as error:\n"
                                        "        print(error)\n");
  EXPECT_EQ(RunMinipy(path).out, "tried\nno\ntried\nno\n");
}

TEST(CommandLine, LinesOfInputAreReadWhole) {
  const Folder folder;
  const std::string path = folder.Write("p.py",
                                        "import threading\n"
                                        "lengths = set()\n"
                                        "def read():\n"
                                        "    for _ in range(1000): lengths.add(len(input()))\n"
                                        "ts = [threading.Thread(target=read) for _ in range(3)]\n"
                                        "for t in ts: t.start()\n"
                                        "for t in ts: t.join()\n"
                                        "print(lengths)\n");
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += "a line of twenty-two c\n";
  folder.Write("in", lines);
  EXPECT_EQ(RunMinipy(path + " < " + folder.Path("in")).out, "{22}\n");
}

TEST(CommandLine, DeepRecursionIsAnErrorOfTheProgram) {
  const Shown shown = RunMinipy("-c 'def f(): f()\nf()'");
  EXPECT_EQ(shown.exit, 1);
  EXPECT_NE(shown.err.find("RecursionError: maximum recursion depth exceeded"), std::string::npos)
      << shown.err.substr(0, 500);
}

TEST(CommandLine, DeepNestingDoesNotOverflowTheStack) {
  EXPECT_EQ(RunMinipy("-c 'x = []\nfor i in range(200000): x = [x]\nprint(len(x))'").out, "1\n");
  EXPECT_EQ(RunMinipy("-c 'x = None\nfor i in range(200000): x = (x,)\nprint(len(x))'").out, "1\n");
}

TEST(CommandLine, AProgramIsStoppedAtItsTimeLimit) {
  const Shown endless = RunMinipy("--time-limit=0.2 -c 'while True: pass'");
  EXPECT_EQ(endless.exit, 124);
  EXPECT_EQ(endless.err,
            "minipy: the program still ran after 0.2 s, its --time-limit, and was stopped\n");
  const Shown done = RunMinipy("--time-limit=60 -c 'import sys; print(1); sys.exit(3)'");
  EXPECT_EQ(done.exit, 3);
  EXPECT_EQ(done.out, "1\n");
  EXPECT_EQ(RunMinipy("--time-limit=0 -c 'print(1)'").exit, 2);
  EXPECT_EQ(RunMinipy("--time-limit=long -c 'print(1)'").exit, 2);
}

TEST(CommandLine, OutputThatCannotBeWrittenIsAnError) {
  EXPECT_EQ(shell::Started("exec " MINIPY " -c 'print(1)' > /dev/full").Wait().exit, 120);
}

}  // namespace
}  // namespace minipy::test
