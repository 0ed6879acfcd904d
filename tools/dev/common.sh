# What the commands of ./dev share. Sourced, in the project's folder.

export CCACHE_BASEDIR=$PWD CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "These need an administrator: $*" && return 1
    fi
}

# Whether a package is there. Node.js counts from wherever it came.
present() {
    case $1 in
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        *) grep -qx "$1" <<<"$installed" ;;
    esac
}

# debian run test: installs what the list names for these and the machine lacks. Silent and offline when nothing is missing.
debian() {
    local wanted installed missing=() package
    wanted=$(awk -v groups=" $* " '$1 !~ /^#/ && index(groups, " " $1 " ") {print $2}' tools/debian-packages.txt | sort -u)
    # shellcheck disable=SC2086
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' || true)
    for package in $wanted; do present "$package" || missing+=("$package"); done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# npm_packages web: what the folder's package-lock.json names, once for each state of that file.
npm_packages() {
    local folder=$1 stamp=$1/node_modules/.stamp state
    [ -f "$folder/package-lock.json" ] || return 0
    state="$(sha256sum <"$folder/package-lock.json") $(node --version)"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && return
    say "Fetching npm packages of $folder/"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
    printf '%s' "$state" >"$stamp"
}

# setup run test: Debian's packages of these groups, then npm's; measuring plays the same people as the tests.
setup() {
    debian "$@"
    npm_packages web
    [[ ! " $* " =~ \ (test|bench)\  ]] || npm_packages tests
}

# Styles and scripts, when something in web/ changed since they were built.
build_web() {
    [ -f web/package.json ] || return 0
    local stamp=web/node_modules/.built state
    state=$(find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
    [ -d web/dist ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && return
    say "Building styles and scripts"
    (cd web && npm run --silent build)
    printf '%s' "$state" >"$stamp"
}

# build release qaygi: configures once, builds the named targets (all without a name).
build() {
    local preset=$1 && shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >&2
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    cmake --build "build/$preset" "${targets[@]}" >&2
}

cpp_files() { find src tests bench -name '*.cpp' -o -name '*.hpp' | sort; }
