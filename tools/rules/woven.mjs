// The pages of docs/rules/ as the project stands now: [{path, text}].
import { files } from "../../tests/guards/source.mjs";
import { weave } from "./weave.mjs";

export const woven = () =>
    weave({
        pages: files(/^law\/[^/]+\/[^/]+\.md$/),
        records: files(/^docs\/decisions\/\d{4}-.+\.md$/),
        sources: files(/^src\/.+\.(cpp|hpp)$/),
        examples: files(/^src\/.+\/examples\.md$/),
    });
