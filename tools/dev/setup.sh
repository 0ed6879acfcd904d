# ./dev setup [run|test|bench|tidy|fuzz …]: without a name, what running and testing need.
[ $# -gt 0 ] || set -- run test
setup "$@"
