#!/bin/sh
# Sees to what the tests need beside a JDK and Maven: a browser, two fonts, certutil.
# Installs it by apt-get where it may; otherwise says what to install and ends with code 1.
set -eu

missing=
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v certutil >/dev/null 2>&1 || missing="$missing libnss3-tools"
[ -f /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf ] ||
  missing="$missing fonts-droid-fallback"
[ -f /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || missing="$missing fonts-noto-cjk"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=
elif sudo -n true 2>/dev/null; then
  as_root='sudo -n'
else
  as_root=none
fi
if [ "$as_root" = none ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "The tests need more on this machine; as root: apt-get install$missing" >&2
  exit 1
fi

echo "Installing for the tests:$missing"
# shellcheck disable=SC2086 # names are words
$as_root apt-get update -qq &&
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
