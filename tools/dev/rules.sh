# ./dev rules: the pages of docs/rules/ from law/, the decision records, the source and the examples.
node tools/rules/main.mjs
