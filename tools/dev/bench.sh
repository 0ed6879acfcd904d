# ./dev bench: every program of build/release/bench and every bench/*.mjs prints its rows; the machine should be otherwise idle.
setup run bench
build_web
build release
shopt -s nullglob
nproc=$(nproc)
printf '%s, %s cores, %s\n' "$(sed -n 's/^model name[^:]*: //p;T;q' /proc/cpuinfo)" "$nproc" "$(git describe --always --dirty)"
for program in build/release/bench/*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    printf '\n== %s\n' "$(basename "$program")"
    "$program"
done
for program in bench/*.mjs; do
    printf '\n== %s\n' "$(basename "$program" .mjs)"
    QAYGI=$PWD/build/release/qaygi node "$program"
done
