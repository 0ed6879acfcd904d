// What we use of packages that come without types.

declare module "govuk-frontend" {
    interface Component {
        new (root: Element): unknown;
        readonly moduleName: string;
    }
    export const Button: Component;
    export const Checkboxes: Component;
    export const ErrorSummary: Component;
    export const NotificationBanner: Component;
    export const Radios: Component;
    export const ServiceNavigation: Component;
    export const SkipLink: Component;
}

declare module "accessible-autocomplete" {
    interface Options {
        selectElement: HTMLSelectElement;
        defaultValue: string;
        showAllValues: boolean;
        confirmOnBlur: boolean;
        source: (query: string, populate: (found: string[]) => void) => void;
        tNoResults: () => string;
        tStatusQueryTooShort: () => string;
        tStatusNoResults: () => string;
        tStatusSelectedOption: (option: string, length: number, index: number) => string;
        tStatusResults: (length: number) => string;
        tAssistiveHint: () => string;
    }
    const autocomplete: { enhanceSelectElement(options: Partial<Options>): void };
    export default autocomplete;
}
