# Pins what a sanitizer says: a program runs, must end with one exit code, and its output must match
# FileCheck lines. A report that changes, a race that is no longer found and a clean program that is
# suddenly reported all fail alike.
#
# expect_report(name
#   [SANITIZER thread|address|undefined|none …]  presets where the test exists; default: all
#   [COMMAND target-or-path arg …]   what to run; default: a program built from <name>.cc right here
#   [LIBRARIES …]                    what that program links besides the house rules
#   [EXIT code]                      default 0: and then no sanitizer may say anything
#   [QUOTED]                         … but what the command shows of others: `lab run --reports` prints
#                                    its children's reports and ends with 0 if they were promised
#   [CHECKS file]                    the FileCheck lines; default: <name>.cc, for COMMAND <name>.txt
#   [LINES NAME=file:text …]         [[NAME]] in CHECKS is the number of the one line of `file`
#                                    (path from the root) that contains `text`; so a pinned report
#                                    names a line of a header and survives an edit above it. No
#                                    semicolon in `text`: CMake would cut there
#   [LABELS …])                      besides the preset's own: tsan, asan, ubsan
#
# FileCheck prefixes: CHECK counts in every preset, TSAN, ASAN, UBSAN or DEV only in its own.
# The test is called report.<name>. Wording differs between LLVM releases: it is pinned to clang 19.

set(check_report ${CMAKE_CURRENT_LIST_DIR}/check_report CACHE INTERNAL "")
find_program(FILECHECK NAMES FileCheck-19 HINTS /usr/lib/llvm-19/bin)

function(expect_report name)
  cmake_parse_arguments(arg "QUOTED" "EXIT;CHECKS" "SANITIZER;COMMAND;LIBRARIES;LINES;LABELS" ${ARGN})
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "expect_report(${name}): what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  foreach(wanted IN LISTS arg_SANITIZER)
    if(NOT DEFINED sanitizer_short_${wanted})
      message(FATAL_ERROR "expect_report(${name}): SANITIZER ${wanted} is not one of "
        "thread, address, undefined, none")
    endif()
  endforeach()
  if(arg_SANITIZER AND NOT SANITIZER IN_LIST arg_SANITIZER)
    return()
  endif()
  if(NOT FILECHECK)
    message(FATAL_ERROR "FileCheck-19 not found: install llvm-19-tools, or set BUILD_TESTING=OFF")
  endif()
  if(NOT DEFINED arg_EXIT)
    set(arg_EXIT 0)
  endif()

  if(arg_COMMAND)
    set(default_checks ${name}.txt)
    list(POP_FRONT arg_COMMAND program)
    if(TARGET ${program} OR NOT program MATCHES "/")
      set(program $<TARGET_FILE:${program}>)
    endif()
  else()
    set(default_checks ${name}.cc)
    add_executable(report_${name} ${name}.cc)
    target_link_libraries(report_${name} PRIVATE house_rules ${arg_LIBRARIES})
    set(program $<TARGET_FILE:report_${name}>)
  endif()
  if(NOT arg_CHECKS)
    set(arg_CHECKS ${default_checks})
  endif()
  get_filename_component(checks ${arg_CHECKS} ABSOLUTE)

  string(TOUPPER ${sanitizer_short} prefix)
  set(lines "")
  foreach(line IN LISTS arg_LINES)
    list(APPEND lines --line ${line})
  endforeach()
  if(arg_QUOTED)
    list(APPEND lines --quoted)
  endif()
  add_test(NAME report.${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMAND ${check_report} --filecheck ${FILECHECK} --checks ${checks} --prefix ${prefix}
      --exit ${arg_EXIT} ${lines} -- ${program} ${arg_COMMAND})
  set(labels ${arg_LABELS})
  if(NOT SANITIZER STREQUAL "none")
    list(APPEND labels ${sanitizer_short})
  endif()
  set_tests_properties(report.${name} PROPERTIES LABELS "${labels}" TIMEOUT 60)
endfunction()
