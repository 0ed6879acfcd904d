# ./dev tidy: every file compiled by clang with its advice as errors.
setup run test tidy
build_web
build tidy
