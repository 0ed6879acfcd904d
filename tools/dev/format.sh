# ./dev format [--check]
debian test
if [ "${1:-}" = --check ]; then
    cpp_files | xargs -r clang-format-14 --dry-run --Werror
else
    cpp_files | xargs -r clang-format-14 -i
fi
