# ./dev fuzz [seconds]: each target of tests/fuzz for that long (60), beginning with tests/fuzz/corpus/<name>; what it finds worth keeping
# goes to var/fuzz/<target>.
setup run test fuzz
build_web
targets=()
for source in tests/fuzz/*.cpp; do targets+=("fuzz_$(basename "$source" .cpp)"); done
build fuzz "${targets[@]}"
failed=0
for target in "${targets[@]}"; do
    mkdir -p "var/fuzz/$target"
    say "== $target"
    "build/fuzz/tests/$target" -max_total_time="${1:-60}" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="var/fuzz/$target-" "var/fuzz/$target" "tests/fuzz/corpus/${target#fuzz_}" || failed=1
done
exit $failed
