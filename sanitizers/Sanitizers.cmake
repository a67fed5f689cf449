# The one place that knows a sanitizer's compiler flags. -DSANITIZER=thread|address|undefined|none
# (the presets set it) makes an INTERFACE target `sanitizer` that every target of ours links. It also
# puts sanitizers/options/ into every executable, so that no test depends on the environment.
set(SANITIZER "none" CACHE STRING "thread, address (with leak), undefined or none")
set_property(CACHE SANITIZER PROPERTY STRINGS none thread address undefined)

add_library(sanitizer INTERFACE)
set(sanitizer_flags_thread -fsanitize=thread)
set(sanitizer_flags_address -fsanitize=address)
set(sanitizer_flags_undefined -fsanitize=undefined -fno-sanitize-recover=all)
set(sanitizer_flags_none "")
# What people and ctest labels call them.
set(sanitizer_short_thread tsan)
set(sanitizer_short_address asan)
set(sanitizer_short_undefined ubsan)
set(sanitizer_short_none dev)
if(NOT DEFINED sanitizer_flags_${SANITIZER})
  message(FATAL_ERROR "SANITIZER=${SANITIZER}: not one of thread, address, undefined, none")
endif()
set(sanitizer_short ${sanitizer_short_${SANITIZER}})

if(NOT SANITIZER STREQUAL "none")
  # Frames of a report are frames of the source: a tail call would drop the caller, and `delete` at the
  # end of Decref is one.
  target_compile_options(sanitizer INTERFACE ${sanitizer_flags_${SANITIZER}}
    -fno-omit-frame-pointer -fno-optimize-sibling-calls)
  target_link_options(sanitizer INTERFACE ${sanitizer_flags_${SANITIZER}})

  # Beside the compiler first: a symbolizer of another LLVM may not read this one's debug info.
  file(REAL_PATH ${CMAKE_CXX_COMPILER} compiler_path)
  get_filename_component(compiler_folder ${compiler_path} DIRECTORY)
  string(REGEX MATCH "^[0-9]+" compiler_major "${CMAKE_CXX_COMPILER_VERSION}")
  find_program(SYMBOLIZER NAMES llvm-symbolizer HINTS ${compiler_folder} NO_DEFAULT_PATH)
  find_program(SYMBOLIZER NAMES llvm-symbolizer-${compiler_major} llvm-symbolizer)

  # Not linked to `sanitizer`: the hooks run before the runtime they configure.
  add_library(sanitizer_options OBJECT ${PROJECT_SOURCE_DIR}/sanitizers/options/${sanitizer_short}.cc)
  target_include_directories(sanitizer_options PRIVATE ${PROJECT_SOURCE_DIR})
  if(SYMBOLIZER)
    target_compile_definitions(sanitizer_options PRIVATE SANITIZER_SYMBOLIZER="${SYMBOLIZER}")
  else()
    message(WARNING "no llvm-symbolizer found: reports will show addresses (Debian: llvm-${compiler_major})")
  endif()
  # As a source of executables only. In an archive the linker would drop it: nothing refers to it.
  target_sources(sanitizer INTERFACE
    $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:sanitizer_options>>)
endif()
# Under TSan and ASan an object is a malloc block of its own, so that a report shows who freed it.
if(SANITIZER MATCHES "thread|address")
  target_compile_definitions(sanitizer INTERFACE OBJECTS_SYSTEM_HEAP=1)
endif()
string(TOUPPER ${SANITIZER} sanitizer_upper)
target_compile_definitions(sanitizer INTERFACE SANITIZER_${sanitizer_upper}=1)
