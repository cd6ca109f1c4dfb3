#!/bin/sh
# Rebuilds the vendored plotly files in evalgen/publish/assets from the versions locked beside this script.
# Works in a scratch folder, so the checkout never holds node_modules. Needs Node 20 or newer.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
assets=$(cd "$here/../../evalgen/publish/assets" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$here/bundle.js" "$here/notices.js" "$scratch/"
cd "$scratch"
npm ci --loglevel=error

library=node_modules/plotly.js
version=$(node -p "require('./$library/package.json').version")

# plotly.js imports the style sheet of its map traces, which we do not carry: load such files as nothing.
node_modules/.bin/esbuild bundle.js --bundle --minify --format=iife --global-name=Plotly --target=es2016 \
    --define:global=window --define:define.amd=false --loader:.css=empty --charset=ascii \
    --legal-comments=eof --log-level=warning --metafile=meta.json --outfile=body.js

{
    printf '/* plotly.js v%s, MIT licence, see LICENSE-plotly.txt.' "$version"
    printf ' Built by tools/plotly/build.sh with: bar heatmap indicator sankey scatter scatterpolar sunburst treemap. */\n'
    cat body.js
} > "$assets/plotly-evalgen.min.js"
for name in plotly.css plotly-locale-zh-cn.js; do
    { cat "$library/dist/$name"; printf '\n'; } > "$assets/$name"
done
node notices.js > "$assets/LICENSE-plotly.txt"
ls -l "$assets"
