#!/bin/sh
# Leaves target/undercroft.aot, which the JVM makes of a rehearsed start (Rehearsal) for the starts to come. Maven calls it
# when the jar and its libraries lie in target.
#
#   rehearse.sh JAVA_HOME CHECKOUT HOME [skip]
#
# The cache holds classes, and JDK 25.0.3 runs them without looking whether the jars are still those that it took them from.
# So nobody may use one that is not newer than every jar, and whoever copies it copies the jars with it.
set -eu

java=$1/bin/java
checkout=$2
home=$3
cd "$(dirname "$0")/../target"

version=$("$java" -version 2>&1)
# The folder lib is newer when a library came or went.
if [ -f undercroft.aot ] && [ "$(cat undercroft.aot.java 2>/dev/null)" = "$version" ] &&
  [ -z "$(find undercroft.jar lib -newer undercroft.aot)" ]; then
  exit 0
fi

rm -f undercroft.aot
[ "${4:-}" != skip ] || exit 0
# Under another name until it is whole.
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow '-Xlog:aot*=off' \
  -XX:AOTCacheOutput=undercroft.aot.new -Dundercroft.root="$checkout" \
  -cp undercroft.jar dev.undercroft.server.Rehearsal "$home" >rehearsal.log 2>&1 || {
  cat rehearsal.log
  exit 1
}
printf '%s\n' "$version" >undercroft.aot.java
mv undercroft.aot.new undercroft.aot
