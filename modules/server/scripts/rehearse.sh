#!/bin/sh
# Leaves undercroft.aot beside undercroft.jar, made by the JVM of a rehearsed start (Rehearsal) for the starts to come.
#
#   rehearse.sh JAVA_HOME CHECKOUT HOME FOLDER [skip]
#
# The cache holds classes and where their jars lie. JDK 25.0.3 runs these classes without looking whether the jars are still
# the same, and doesn't start at all when they lie elsewhere. So nobody may use a cache that is not newer than every jar, or
# whose stamp doesn't name the folder that it lies in.
set -eu

java=$1/bin/java
checkout=$2
home=$3
cd "$4"
folder=$(pwd -P)

# The folder lib is newer when a library came or went.
stamp="$folder $("$java" -version 2>&1)"
if [ -f undercroft.aot ] && [ "$(cat undercroft.aot.of 2>/dev/null)" = "$stamp" ] &&
  [ -z "$(find undercroft.jar lib -newer undercroft.aot)" ]; then
  exit 0
fi

rm -f undercroft.aot
[ "${5:-}" != skip ] || exit 0
# Under another name until it is whole; with the collector that starts will have. What C2 compiled here, starts would have it
# compile at once: beside the start itself, on the same processors. Without it they begin with C1's code and take their own time.
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:TieredStopAtLevel=2 '-Xlog:aot*=off' \
  -XX:AOTCacheOutput=undercroft.aot.new -Dundercroft.root="$checkout" \
  -cp "$folder/undercroft.jar" dev.undercroft.server.Rehearsal "$home" >rehearsal.log 2>&1 || {
  cat rehearsal.log
  exit 1
}
printf '%s\n' "$stamp" >undercroft.aot.of
mv undercroft.aot.new undercroft.aot
