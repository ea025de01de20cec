#!/bin/sh
# Starts the jar that follows this script in the same file.
java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")
if [ -z "$java" ]; then
  echo "digestmark: ${JAVA_HOME:+$JAVA_HOME/bin/}java not found; install Java 17 or later, or set JAVA_HOME" >&2
  exit 2
fi

# Without a UTF-8 locale, Java cannot receive file names beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

# While standard input is a pipe, Java cannot know whether standard output is a terminal.
terminal=-Ddigestmark.terminal=false
if [ -t 1 ]; then
  terminal=-Ddigestmark.terminal=true
fi

# A lint of nothing but paths needs no more of Java than its boot loader has, which loads and links
# classes fastest. It knows nothing of HTTP, so an option or a variable, which may ask for metadata,
# is one too many.
plain=
if [ "$1" = lint ] && [ $# -gt 1 ]; then
  plain=.lint
  for argument; do
    case $argument in
      '' | -* | @*) plain= ;;
    esac
  done
  [ -z "${DIGESTMARK_METADATA+set}${DIGESTMARK_RULES+set}" ] || plain=
fi

# Most runs end before optimizing pays off: the slower compiler is worth its work from about 400 MB on,
# if it inlines less than usual, and in a language server. Loops over a whole text are worth being
# compiled sooner than usual. Methods that Java calls by reflection, such as those that list the values
# of an enum, are called once.
options='-XX:+UseSerialGC -XX:-UsePerfData'
if [ "$1" != lsp ]; then
  options="$options -XX:TieredStopAtLevel=1 -XX:Tier3BackEdgeThreshold=5000"
  options="$options -Djdk.reflect.useNativeAccessorOnly=true"
fi

self=$0
nice=

# Runs this file with one more option of Java, and with arguments.
start() {
  more=$1
  shift
  if [ -n "$plain" ]; then
    exec $nice "$java" $options "$more" $terminal $DIGESTMARK_JAVA_OPTS \
      "-Xbootclasspath/a:$self" -cp "$self" io.github.digestmark.cli.Main "$@"
  fi
  exec $nice "$java" $options "$more" $terminal $DIGESTMARK_JAVA_OPTS -jar "$self" "$@"
}

# Java's archive of loaded classes is cached for the next run, one for each Java and each copy of this
# file by its real path; not in CI, where there is no next run, nor by a language server, which needs
# other classes. Adding an archive removes those that are older than a month.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/digestmark
if [ -z "$CI" ] && [ "$1" != lsp ] && [ -n "$HOME" ] &&
  { [ -d "$cache" ] || mkdir -p "$cache" 2> /dev/null; } && [ -w "$cache" ] &&
  real=$(readlink -f "$java" "$0" 2> /dev/null); then
  newline='
'
  which=${real%%"$newline"*}
  self=${real#*"$newline"}
  classes=$cache$which$self$plain
  kept() {
    [ "$1" -nt "$self" ] && [ "$1" -nt "$which" ]
  }
  # What Java says about an archive is of no use here.
  quiet="$options -Xlog:disable"
  # Java 25 and later move such an archive to another address in each run and look for what to compile,
  # which takes a tenth of a short run; these options are ignored where they are not known.
  if kept "$classes.aot"; then
    options="$quiet -XX:+UnlockDiagnosticVMOptions -XX:+IgnoreUnrecognizedVMOptions"
    options="$options -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining"
    start "-XX:AOTCache=$classes.aot" "$@"
  fi
  # Java writes this archive to a file with its process ID; a later run moves it into place. This
  # shell cannot do it after Java: with two processes, a signal could end only one of them.
  if ! kept "$classes.jsa"; then
    for aside in "$classes.jsa".*; do
      if [ -f "$aside" ] && ! kill -0 "${aside##*.}" 2> /dev/null; then
        mv -f "$aside" "$classes.jsa"
      fi
    done
  fi
  if kept "$classes.jsa"; then
    options=$quiet
    start "-XX:SharedArchiveFile=$classes.jsa" "$@"
  fi
  find "$cache" -type f \( -name '*.jsa*' -o -name '*.aot' \) -mtime +30 -exec rm -f {} + 2> /dev/null
  mkdir -p "${classes%/*}" 2> /dev/null
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "${which%/bin/*}/release" 2> /dev/null)
  if [ "${version:-0}" -lt 25 ]; then
    options="$quiet -Ddigestmark.rehearsal=true"
    start "-XX:ArchiveClassesAtExit=$classes.jsa.$$" "$@"
  fi
  # The archive of Java 25 and later also holds what Java prepares in the classes. To write it takes
  # seconds and prints a message, so that happens aside. If it fails, it is tried again a day later.
  find "$cache" -type d -name '*.new' -mtime +0 -exec rm -rf {} + 2> /dev/null
  if mkdir "$classes.new" 2> /dev/null; then
    (
      (
        nice=nice
        terminal=
        # Java would compile at once what the whole rehearsal needed.
        options="$quiet -Ddigestmark.rehearsal=true -XX:+UnlockDiagnosticVMOptions"
        options="$options -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTRecordTraining"
        set -- --version
        [ -z "$plain" ] || set -- lint "$classes.new"
        start "-XX:AOTCacheOutput=$classes.new/aot" "$@"
      ) && mv -f "$classes.new/aot" "$classes.aot" && rm -rf "$classes.new"
    ) < /dev/null > /dev/null 2>&1 &
  fi
fi
start -Xshare:auto "$@"
