// The real binary, started as a process and ended by its id.
import { spawn } from "node:child_process";
import { setDefaultResultOrder } from "node:dns";
import { createServer } from "node:net";

// The program listens at 127.0.0.1; Node 18 tries only the first address of localhost, and that may be ::1.
setDefaultResultOrder("ipv4first");

export const binary = process.env.QAYGI ?? new URL("../../../build/dev/qaygi", import.meta.url).pathname;

export function free_port() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Asks until ask() gives something; fails after the given time, saying what was waited for.
export async function wait_for(what, ask, milliseconds = 20_000) {
    for (const end = Date.now() + milliseconds; ;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
        await pause(50);
    }
}

// Starts `qaygi words…`, or the command before it that becomes it, and waits until the address answers.
export async function start_program(words, address, before = []) {
    const [command, ...rest] = [...before, binary, ...words];
    const child = spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"] });
    const program = { pid: child.pid, printed: "", said: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (program.printed += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (program.said = (program.said + text).slice(-20_000)));
    let outcome = null;
    const ended = new Promise((resolve) => {
        child.once("error", (fault) => resolve((outcome = { fault: fault.message })));
        child.once("close", (code, signal) => resolve((outcome = { code, signal })));
    });

    // At once, as if the power had gone.
    program.kill = async () => {
        child.kill("SIGKILL");
        return ended;
    };
    // As an administrator stops it. Anything but a clean end is a failure: the sanitizers report by the exit code.
    program.stop = async () => {
        child.kill("SIGTERM");
        const { code, signal } = await ended;
        if (code !== 0) throw new Error(`${binary} ended with ${code ?? signal}:\n${program.said}`);
    };
    program.running = () => outcome === null;

    await wait_for(`${address}`, async () => {
        if (outcome) throw new Error(`${binary} ${words.join(" ")} ended at once: ${JSON.stringify(outcome)}\n${program.printed}${program.said}`);
        return fetch(address, { redirect: "manual" }).then(() => true, () => false);
    }, 60_000);
    return program;
}
