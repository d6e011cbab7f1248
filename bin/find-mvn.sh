#!/bin/sh
# Prints the command of a Maven from 3.8 on; exit code 1, with advice on stderr, without one.

if command -v mvn >/dev/null 2>&1; then
  version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  major=${version%%.*}
  minor=${version#*.}
  if [ -n "$version" ] && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }; }; then
    echo mvn
    exit 0
  fi
  echo "Tongban is built with Maven 3.8 or newer; found ${version:-an unknown version}." >&2
else
  echo "Tongban is built with Maven 3.8 or newer, and there is no mvn." >&2
fi
echo "Install it: apt-get install maven" >&2
exit 1
