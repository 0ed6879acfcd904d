// A claim of each benefit that is paid once. By the amounts of 2023: 500 manat.
import { jpeg, pdf, png } from "./papers.mjs";
import { aygun, gunel } from "./schedule.mjs";

// Aygün's child, born 01.10.2024.
export const birth = {
    code: "childbirth",
    name: "Uşağın anadan olmasına görə birdəfəlik müavinət",
    insured: aygun,
    facts: {
        "Uşağın doğum tarixi": "01.10.2024",
        "Doğum haqqında şəhadətnamənin seriya nömrəsi": "DM 007919",
        "Doğum haqqında şəhadətnamənin tarixi": "10.10.2024",
        "Müraciət edən valideyn": "Ana",
        "Ərizənin tarixi": "15.10.2024",
    },
    shown: ["01.10.2024", "Ana", "Uşaq 01.10.2024 tarixində doğulub"],
    amount: "500,00",
    papers: [["Ərizə", png()], ["Doğum haqqında şəhadətnamə", pdf()], ["Protokol", jpeg()]],
};

// Günel died; her brother buried her.
export const burial = {
    code: "funeral",
    name: "Dəfn üçün müavinət",
    insured: gunel,
    facts: {
        "Sığortaolunanın vəfat tarixi": "30.06.2025",
        "Ölüm haqqında şəhadətnamənin seriya nömrəsi": "ÖL 000321",
        "Ölüm haqqında şəhadətnamənin tarixi": "01.07.2025",
        "Dəfn edənin soyadı, adı, ata adı": "Muradov Tural Üzeyir oğlu",
        "Dəfn edənin FİN-i": "00QTUR5",
        "Mərhumun nəyi olub": "Qardaşı və ya bacısı",
        "Ərizənin tarixi": "03.07.2025",
    },
    shown: ["30.06.2025", "Muradov Tural Üzeyir oğlu", "Qardaşı və ya bacısı", "Sığortaolunan 30.06.2025 tarixində vəfat edib"],
    amount: "500,00",
    papers: [["Ərizə", png()], ["Ölüm haqqında şəhadətnamə", pdf()], ["Dəfni kimin həyata keçirdiyi barədə arayış", jpeg()], ["Protokol", { ...pdf("Protokol"), name: "protokol.pdf" }]],
};
