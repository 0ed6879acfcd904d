// Words that the page itself carries for its script, in the reader's language: <body data-no-connection="…">.

export function word(name: "noConnection" | "sessionEnded" | "signIn" | "noResults" | "uploading" | "uploaded" | "uploadLost" | "uploadCancel" | "important" | "sessionEndsSoon" | "sessionCannotStay" | "stay", value = ""): string {
    return (document.body.dataset[name] ?? "").replace("{0}", value);
}
