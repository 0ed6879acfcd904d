# ./dev run [options of qaygi demo]
setup run
build_web
build release qaygi
exec build/release/qaygi demo --data var/demo --port "${PORT:-8080}" "$@"
