#!/bin/sh
# Runs digestmark for pre-commit, which clones this repository: the digestmark on the PATH if it has
# the version of the clone, otherwise the one that is built in the clone, once.
home=$(cd "$(dirname "$0")/../../.." && pwd) || exit 2
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$home/pom.xml")

if [ "$(digestmark --version 2> /dev/null)" = "digestmark $version" ]; then
  exec digestmark "$@"
fi

built=$home/target/digestmark
if [ ! -x "$built" ]; then
  if ! command -v mvn > /dev/null; then
    echo "digestmark: needs digestmark $version on your PATH, or Maven and JDK 17 or later to build it" >&2
    exit 2
  fi
  if ! said=$(mvn --batch-mode --quiet --file "$home/pom.xml" package -Dmaven.test.skip=true \
    -Dmaven.javadoc.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true 2>&1); then
    echo "$said" >&2
    echo "digestmark: build failed in $home; see the output of Maven above" >&2
    exit 2
  fi
fi
exec "$built" "$@"
