# ./dev fuzz [seconds]: each target for that long (60), its corpus kept in var/fuzz/<target>.
setup run test fuzz
build_web
build fuzz
seconds=${1:-60}
failed=0
for program in build/fuzz/tests/fuzz_*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    name=$(basename "$program")
    mkdir -p "var/fuzz/$name"
    say "== $name"
    "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="var/fuzz/$name-" "var/fuzz/$name" || failed=1
done
exit $failed
