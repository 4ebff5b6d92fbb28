#!/usr/bin/env bash
# Committed files name no package registry and no path of one machine: they would work here and nowhere else.
set -u
cd "$(dirname "$0")/.." || exit 1
# Written in pieces, so that this file does not find itself.
pattern='regist''ry\.[a-z]+\.|/ro''ot/|/ho''me/[a-z]|/wo''rk/|"resolv''ed": '
if git ls-files -z --cached --others --exclude-standard | xargs -0 grep -IEn "$pattern" --; then
  echo 'the lines above name a registry or a path of one machine'
  exit 1
fi
echo 'none found'
