# ./dev test [part …]: every part is run, whatever failed before it; the last line counts.

parts=(format guards web build unit journeys browser)
declare -A counted took
results=$PWD/build/results
export QAYGI=$PWD/build/dev/qaygi
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1:strict_string_checks=1:abort_on_error=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

# A part prints what it does and leaves "passed failed skipped" in $results/<part>; without that it counts as one, by its exit code.
part_format() { source tools/dev/format.sh --check; }
part_guards() { node_tests guards tests/guards; }
part_web() { build_web && (cd web && npm run --silent check --if-present); }
part_build() { build_web && build dev; }
part_unit() {
    rm -rf "$results/unit.d" && mkdir -p "$results/unit.d"
    local outcome=0
    GTEST_OUTPUT="xml:$results/unit.d/" ctest --test-dir build/dev -j2 --timeout 900 --output-on-failure --no-tests=error --output-junit "$results/unit.junit" || outcome=1
    node tools/dev/count.mjs gtest "$results/unit.junit" "$results/unit.d" >"$results/unit"
    return $outcome
}
part_journeys() { node_tests journeys tests/journeys; }
part_browser() { node_tests browser tests/browser; }

# node_tests journeys tests/journeys: every *.test.mjs of the folder; half an hour at most.
node_tests() {
    local part=$1 files=("$2"/*.test.mjs) outcome=0
    [ -e "${files[0]}" ] || { echo "no test in $2" && return 1; }
    rm -f "$results/$part.tap"
    timeout --kill-after=10 1800 node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$results/$part.tap" "${files[@]}" || outcome=1
    node tools/dev/count.mjs tap "$results/$part.tap" >"$results/$part"
    return $outcome
}

run_part() {
    local part=$1 start=$SECONDS outcome=0 passed=0 failed=0 skipped=0
    printf '\n=== %s\n' "$part"
    rm -f "$results/$part"
    set +e
    (set -e; "part_$part") </dev/null 2>&1
    outcome=$?
    set -e
    if [ -s "$results/$part" ]; then
        read -r passed failed skipped <"$results/$part"
        [ $outcome = 0 ] || [ "$failed" -gt 0 ] || failed=1
    elif [ $outcome = 0 ]; then
        passed=1
    else
        failed=1
    fi
    counted[$part]="$passed $failed $skipped"
    took[$part]=$((SECONDS - start))
}

setup run test
mkdir -p "$results"
[ $# -gt 0 ] || set -- "${parts[@]}"
for part in "$@"; do
    declare -F "part_$part" >/dev/null || { say "No part is called $part. Parts: ${parts[*]}" && exit 2; }
done
for part in "$@"; do run_part "$part"; done

passed=0 failed=0 skipped=0
printf '\n%-10s %8s %8s %8s %8s\n' part passed failed skipped seconds
for part in "$@"; do
    read -r p f s <<<"${counted[$part]}"
    printf '%-10s %8d %8d %8d %8d\n' "$part" "$p" "$f" "$s" "${took[$part]}"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
printf '\n%d passed, %d failed%s\n' $passed $failed "$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ]
