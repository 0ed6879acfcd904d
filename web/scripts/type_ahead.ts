// A long list becomes a field that narrows it as one types; letters without their marks find those with them.
import autocomplete from "accessible-autocomplete";
import { word } from "./words";

const plain: Record<string, string> = { ə: "e", ı: "i", ğ: "g", ş: "s", ç: "c", ö: "o", ü: "u" };
const fold = (text: string) =>
    text
        .replace(/I/g, "ı")
        .toLocaleLowerCase("az")
        .replace(/[əığşçöü]/g, (letter) => plain[letter] ?? letter)
        .replace(/[^\p{L}\p{N}]+/gu, " ");

export function narrow_as_typed(list: HTMLSelectElement) {
    const options = [...list.options].filter((option) => option.value).map((option) => option.text);
    autocomplete.enhanceSelectElement({
        selectElement: list,
        defaultValue: list.selectedOptions[0]?.value ? list.selectedOptions[0].text : "",
        showAllValues: true,
        confirmOnBlur: false,
        source: (query, populate) => populate(options.filter((option) => fold(option).includes(fold(query)))),
        tNoResults: () => word("noResults"),
        tStatusQueryTooShort: () => "",
        tStatusNoResults: () => word("noResults"),
        tStatusSelectedOption: (option, length, index) => `${option} ${index + 1} / ${length}`,
        tStatusResults: (length) => String(length),
        tAssistiveHint: () => "",
    });
}
