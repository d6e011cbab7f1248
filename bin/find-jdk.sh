#!/bin/sh
# Prints the home of a JDK 25: JAVA_HOME, then the usual places, then the PATH.
# Exit code 1, with advice on stderr, when there is none.

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q '^JAVA_VERSION="25[".+-]' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | grep -q 'version "25[".+-]'
  fi
}

for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  if is_jdk_25 "$home"; then
    printf '%s\n' "$home"
    exit 0
  fi
done

java=$(command -v java 2>/dev/null) && java=$(readlink -f "$java") && home=${java%/bin/java}
if is_jdk_25 "${home:-}"; then
  printf '%s\n' "$home"
  exit 0
fi

cat >&2 <<'ADVICE'
Tongban needs a JDK 25 and found none (looked at JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman,
~/.jdks and the PATH). Install one:
  Debian 14 / Ubuntu 26.04:  apt-get install openjdk-25-jdk-headless
  elsewhere:                 Eclipse Temurin 25 from https://adoptium.net/
then set JAVA_HOME to its folder, or unpack it below /usr/lib/jvm.
ADVICE
exit 1
