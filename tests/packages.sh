# The Debian packages that the lab needs, in the one place that knows them, and how to get them. For
# `source`; used by tests/run and lab/tour.
#
# Every function that can fail says one line on stderr: what is wrong, and the remedy.

# To build and run the lab.
lab_packages=(clang-19 cmake ninja-build libabsl-dev libcli11-dev nlohmann-json3-dev libboost-dev libboost-context-dev
  libbenchmark-dev)
# To test it as well: sanitizer runtimes, symbolizer, FileCheck, GoogleTest; git for the list of our
# own files; ccache because four presets build much the same.
# shellcheck disable=SC2034  # used by those who source this
test_packages=("${lab_packages[@]}" libclang-rt-19-dev llvm-19 llvm-19-tools libgtest-dev libgmock-dev
  git ccache parallel python3)

say() { echo "$*" >&2; }

# Prints those of the packages named that are not installed. Where there is no dpkg it prints nothing:
# CMake will name what it misses.
missing_packages() {
  command -v dpkg-query >/dev/null || return 0
  local package
  for package in "$@"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
      echo "$package"
  done
}

# free_kilobytes PATH: what its file system still takes.
free_kilobytes() { df -Pk -- "$1" 2>/dev/null | awk 'NR == 2 { print $4 }'; }

# explain_log FILE: one line of remedy if the log shows a cause that people meet; else nothing.
explain_log() {
  local free
  free=$(free_kilobytes "$1")
  # On a full disk CMake and ninja write half a file and then complain about its content, and the log
  # itself may be cut short: the free space says it when no message does.
  if ((${free:-51200} < 51200)) || grep -qiE 'no space left|not enough free space' "$1"; then
    say "The disk is full: free some space (df -h .), or remove the folder .build, and run this again."
  elif grep -qE 'Could not get lock|Unable to acquire the dpkg frontend lock' "$1"; then
    say "Another package manager is running: wait for it to end and run this again."
  elif grep -qE 'Unable to locate package|has no installation candidate' "$1"; then
    say "This release does not have all packages: use Debian 12 or newer, or add apt.llvm.org for clang-19."
  elif grep -qE 'Could not resolve|Temporary failure resolving|Could not connect|timed out|Failed to fetch' "$1"; then
    say "The package mirror cannot be reached: check the network or http_proxy and run this again."
  fi
}

# install_packages PACKAGE…: installs what is missing, and does not touch apt if nothing is.
install_packages() {
  local missing as_root=() log
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ! command -v apt-get >/dev/null; then
    say "No apt-get here. Install these by hand, then use --no-install: ${missing[*]}"
    return 1
  fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "Neither root nor sudo. Ask an administrator for: apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  say "installing ${missing[*]} (a minute or two)"
  log=$(mktemp) || { say "Cannot write to ${TMPDIR:-/tmp}: free some space or set TMPDIR."; return 1; }
  # Recommended packages would bring a second toolchain; the lists may be months old or not there.
  if ! { "${as_root[@]}" apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    # `apt-get update` fails for one stale mirror that nothing needed: only the outcome counts.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1
  fi
  mapfile -t missing < <(missing_packages "${missing[@]}")
  if ((${#missing[@]})); then
    tail -n 5 "$log" >&2
    say "apt-get could not install: ${missing[*]}"
    explain_log "$log"
  fi
  rm -f "$log"
  ((${#missing[@]} == 0))
}

# require_packages PACKAGE…: for --no-install. Lists what is missing; fails if anything is.
require_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  say "missing: ${missing[*]}"
  say "Install them with: apt-get install ${missing[*]}"
  return 1
}

# logged FILE LABEL COMMAND…: runs the command with its output in FILE. A terminal sees one line that
# counts ninja's steps; a file or a pipe gets the line once, at the end. A failure shows the end of FILE.
logged() {
  local log=$1 label=$2 start=$SECONDS status
  shift 2
  if ! mkdir -p "${log%/*}" 2>/dev/null || ! : >"$log" 2>/dev/null; then
    say "Cannot write $log: check the folder's owner and the free space (df -h .)."
    return 1
  fi
  if [[ -t 2 ]]; then
    "$@" 2>&1 | tee "$log" |
      awk -v label="$label" '/^\[[0-9]+\/[0-9]+\]/ { printf "\r%s %s ", label, $1; fflush() }
        END { printf "\r%40s\r", "" }' >&2
    status=${PIPESTATUS[0]}
  else
    "$@" >"$log" 2>&1
    status=$?
  fi
  if ((status == 0)); then
    say "$label: $((SECONDS - start)) s"
  else
    # ninja stops some steps after the one that failed, so the first failure may be far above the end.
    { grep -nE -A 30 -m 1 'FAILED:|CMake Error|error:' "$log" || tail -n 40 "$log"; } >&2
    say "$label: FAILED; all of it is in ${log#"$PWD"/}"
    explain_log "$log"
  fi
  return "$status"
}
