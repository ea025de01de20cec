#!/bin/sh
# Starts the jar that follows this script in the same file.
java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")
if [ -z "$java" ]; then
  echo "digestmark: there is no ${JAVA_HOME:+$JAVA_HOME/bin/}java; install Java 17 or later, or set JAVA_HOME" >&2
  exit 2
fi

# Without a locale, Java could not be given a name beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

# Java cannot tell where standard output goes while standard input is a pipe.
terminal=
if [ -t 1 ]; then
  terminal=-Ddigestmark.terminal=true
fi

many=
for argument; do
  if [ -d "$argument" ] || [ $# -gt 100 ]; then
    many=yes
  fi
done

# Many files take seconds: there is time to optimize, in small pieces.
if [ -n "$many" ]; then
  exec "$java" -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions \
    -XX:MaxInlineLevel=4 -XX:FreqInlineSize=60 -XX:InlineSmallCode=350 \
    $terminal $DIGESTMARK_JAVA_OPTS -jar "$0" "$@"
fi

# A run that is over before optimizing would pay off takes most of its time to load classes. What
# Java has loaded is kept for the next run, for each Java and each copy of this file by itself, which
# has to be called the same from every folder; a machine of CI has no next run. What is older than a
# month makes room when something new is kept.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/digestmark
if [ -z "$CI" ] && [ -n "$HOME" ] && mkdir -p "$cache" 2> /dev/null && [ -w "$cache" ]; then
  which=$(readlink -f "$java" 2> /dev/null || echo "$java")
  self=$(readlink -f "$0" 2> /dev/null || echo "$0")
  classes=$cache/$(echo "$which $self" | cksum | tr -d ' ').jsa
  kept() {
    [ "$classes" -nt "$self" ] && [ "$classes" -nt "$which" ]
  }
  # Written aside by a run of that number, and put in place whole by one that comes when it has ended.
  # This shell is no process of its own beside Java, or a signal would reach one of them alone.
  if ! kept; then
    for aside in "$classes".*; do
      if [ -f "$aside" ] && ! kill -0 "${aside##*.}" 2> /dev/null; then
        mv -f "$aside" "$classes"
      fi
    done
  fi
  if kept; then
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      "-XX:SharedArchiveFile=$classes" -Xlog:disable $terminal $DIGESTMARK_JAVA_OPTS -jar "$self" "$@"
  fi
  find "$cache" -name '*.jsa*' -mtime +30 -exec rm -f {} + 2> /dev/null
  exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    "-XX:ArchiveClassesAtExit=$classes.$$" -Xlog:disable $terminal $DIGESTMARK_JAVA_OPTS -jar "$self" "$@"
fi
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 $terminal $DIGESTMARK_JAVA_OPTS -jar "$0" "$@"
