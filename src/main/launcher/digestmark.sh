#!/bin/sh
# Starts the jar that follows this script in the same file.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" > /dev/null; then
  echo "digestmark: there is no $java; install Java 17 or later, or set JAVA_HOME" >&2
  exit 2
fi

# Most runs are over before optimizing compiles or a second collector of garbage would pay off.
flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
for argument; do
  if [ -d "$argument" ]; then
    flags='-XX:+UseParallelGC' # A folder may hold many files.
  fi
done

# Java 19 and later keep what they loaded for the next run; a machine of CI has none.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/digestmark
if [ -z "$CI" ] && [ -n "$HOME" ] && mkdir -p "$cache" 2> /dev/null && [ -w "$cache" ]; then
  exec "$java" $flags -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive \
    "-XX:SharedArchiveFile=$cache/classes.jsa" -Xlog:disable $DIGESTMARK_JAVA_OPTS -jar "$0" "$@"
fi
exec "$java" $flags -Xshare:auto $DIGESTMARK_JAVA_OPTS -jar "$0" "$@"
