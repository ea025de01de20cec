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

# Many files take seconds, so optimizing pays off; these limits keep compilation short.
if [ -n "$many" ]; then
  exec "$java" -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions \
    -XX:MaxInlineLevel=4 -XX:FreqInlineSize=60 -XX:InlineSmallCode=350 \
    $terminal $DIGESTMARK_JAVA_OPTS -jar "$0" "$@"
fi

# A short run spends most of its time on loading classes. Java's archive of loaded classes is cached
# for the next run, one for each Java and each copy of this file by its real path; not in CI, where
# there is no next run. Adding an archive removes those that are older than a month.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/digestmark
if [ -z "$CI" ] && [ -n "$HOME" ] && mkdir -p "$cache" 2> /dev/null && [ -w "$cache" ]; then
  which=$(readlink -f "$java" 2> /dev/null || echo "$java")
  self=$(readlink -f "$0" 2> /dev/null || echo "$0")
  classes=$cache/$(echo "$which $self" | cksum | tr -d ' ').jsa
  kept() {
    [ "$classes" -nt "$self" ] && [ "$classes" -nt "$which" ]
  }
  # Java writes the archive to a file with its process ID; a later run moves it into place. This
  # shell cannot do it after Java: with two processes, a signal could end only one of them.
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
