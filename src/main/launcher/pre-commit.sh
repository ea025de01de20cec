#!/bin/sh
# Runs digestmark for pre-commit, which keeps a copy of this repository: the digestmark on the path
# if it has the version of this copy, else the one that is built in this copy, once.
home=$(cd "$(dirname "$0")/../../.." && pwd) || exit 2
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$home/pom.xml")

if [ "$(digestmark --version 2> /dev/null)" = "digestmark $version" ]; then
  exec digestmark "$@"
fi

built=$home/target/digestmark
if [ ! -x "$built" ]; then
  if ! command -v mvn > /dev/null; then
    echo "digestmark: there is no digestmark $version on the path, and no mvn that builds it; put the" >&2
    echo "executable file of the release, or Maven and a JDK from 17 on, on the path" >&2
    exit 2
  fi
  if ! said=$(mvn --batch-mode --quiet --file "$home/pom.xml" package -Dmaven.test.skip=true \
    -Dmaven.javadoc.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true 2>&1); then
    echo "$said" >&2
    echo "digestmark: it could not be built in $home; what Maven says is above" >&2
    exit 2
  fi
fi
exec "$built" "$@"
