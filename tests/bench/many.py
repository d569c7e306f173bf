#!/usr/bin/env python3
"""How fast many CVs are built in one process: the academic example in a thousand versions.

    many.py [--program PROGRAM] [--count N] [--alone N] [--kind variants|files]

The versions differ in words and in glyph sets: words of the CV give way to others, in a quarter of the versions
with accents, in a quarter Greek, in a quarter Korean. Two ways to ask for them: `variants` of one file, each of which sets
a dozen of its texts anew, and a manifest of `files`, in each of which every sixth word is another. Everything lies on tmpfs, and
each run writes into an empty folder. A sample of the files (--alone) is compared with the same job built alone.

Two processors of a virtual machine may share a core. So besides one thread and two, two processes of half the jobs run side by side:
what they reach together is all that the machine gives; the rate of two threads is told beside it.
"""
import argparse
import filecmp
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
POOLS = (
    "adaptive bounded careful durable earnest federated granular holistic iterative joint kernel latency modular nimble "
    "optimal portable queueing resilient scalable tractable unified vector workload yielding zonal buffer cached deployed",
    "façade naïve Zürich señal Łódź crème Ångström Příklad Gödel Erdős Bézier coöperate résumé Øresund São Hölder Straße "
    "Čapek Dvořák İzmir Şükrü Ţară Ürümqi Žilina",
    "θεωρία σύστημα μνήμη δίκτυο λόγος Αθήνα μέθοδος ανάλυση χρόνος νέφος Ευκλείδης ροή δεδομένα πίνακας κόμβος",
    "김민수 이서연 박지훈 최유진 정하늘 강도윤 조은별 윤재석 장미란 임태양 한가람 오세훈 서강준 신동엽 권나라 황보름 안중근 송파구 "
    "전라도 홍대입구 분산시스템 기계학습 운영체제 데이터베이스 컴파일러 네트워크 병렬처리 메모리관리",
)
TEXT_KEYS = ("title", "name", "institution", "degree", "position", "company", "venue", "organization", "course", "summary",
             "bullet", "awarder")
LINE = re.compile(r"^(\s*(?:- )?(?:([a-z_]+): )?)(.*)$")
WORD = re.compile(r"(?<![\w/.:?=@\\-])[A-Za-z]{4,}(?![\w/.@?=:-])")


def other_words(text, dice, pool, share):
    return WORD.sub(lambda word: dice.choice(pool) if dice.random() < share else word[0], text)


def pool_of(number):
    """A part of the words, so that glyph sets differ from one version to the next."""
    words = POOLS[number % len(POOLS)].split()
    dice = random.Random(number)
    return dice.sample(words, min(len(words), 9))


def is_text(key, value):
    if key is not None:
        return key in TEXT_KEYS
    return len(value) > 12 and not value.startswith("#")


def write_files(folder, lines, count):
    jobs = []
    for number in range(count):
        dice, pool = random.Random(number), pool_of(number)
        out = []
        for line in lines:
            start, key, value = LINE.match(line).groups()
            out.append(start + other_words(value, dice, pool, 1 / 6) if is_text(key, value) else line)
        name = f"cv{number:04}.yaml"
        (folder / name).write_text("\n".join(out) + "\n")
        jobs.append({"cv": name, "output": f"out/{number:04}.pdf"})
    return jobs


def write_variants(folder, lines, count):
    """Gives each entry an id, and each variant other texts for some of them."""
    out, fields, entry = [], [], 0
    for line in lines:
        start, key, value = LINE.match(line).groups()
        if re.match(r"^      - [a-z_]+: ", line):
            entry += 1
            out += [f"      - id: e{entry}", "        " + line[8:]]
        else:
            out.append(line)
        if entry and key in TEXT_KEYS and (line.startswith("      - ") or line.startswith("        ")):
            fields.append((f"e{entry}.{key}", json.loads(value) if value.startswith('"') else value))
    out.append("variants:")
    for number in range(count):
        dice, pool = random.Random(number), pool_of(number)
        chosen = dice.sample(fields, 12)
        changed = {path: other_words(text, dice, pool, 1 / 3) for path, text in chosen}
        settings = ", ".join(f"{path}: {json.dumps(text, ensure_ascii=False)}" for path, text in changed.items())
        out.append(f"  v{number:04}: {{set: {{{settings}}}}}")
    (folder / "cv.yaml").write_text("\n".join(out) + "\n")
    return [{"cv": "cv.yaml", "variant": f"v{number:04}", "output": f"out/{number:04}.pdf"} for number in range(count)]


def command_of(program, folder, threads, more=()):
    return [program, "build", "--manifest", str(folder / "jobs.jsonl"), "-j", str(threads), "--quiet", *more]


def empty(out):
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()


def run(commands, log):
    """Wall seconds, processor seconds and the highest peak MiB of processes side by side."""
    with open(log, "wb") as sink:
        actions = [(os.POSIX_SPAWN_DUP2, sink.fileno(), 1), (os.POSIX_SPAWN_DUP2, sink.fileno(), 2)]
        start = time.perf_counter()
        pids = [os.posix_spawn(command[0], command, os.environ, file_actions=actions) for command in commands]
        ends = [os.wait4(pid, 0) for pid in pids]
        elapsed = time.perf_counter() - start
    if any(status != 0 for _, status, _ in ends):
        sys.exit("failed: " + pathlib.Path(log).read_text(errors="replace")[:2000])
    busy = sum(usage.ru_utime + usage.ru_stime for _, _, usage in ends)
    return elapsed, busy, max(usage.ru_maxrss for _, _, usage in ends) / 1024


def compare_alone(program, folder, jobs, sample, log):
    """The jobs of the sample whose file differs from the one that is built alone."""
    differing = []
    for job in random.Random(0).sample(jobs, min(sample, len(jobs))):
        alone = folder / "alone.pdf"
        command = [program, "build", str(folder / job["cv"]), "--quiet", "-o", str(alone)]
        if "variant" in job:
            command += ["--variant", job["variant"]]
        run([command], log)
        if not filecmp.cmp(alone, folder / job["output"], shallow=False):
            differing.append(job["output"])
    return differing


def measure(program, kind, folder, count, rounds, sample):
    lines = (ROOT / "examples/academic/cv.yaml").read_text().rstrip("\n").split("\n")
    jobs = (write_files if kind == "files" else write_variants)(folder, lines, count)
    (folder / "jobs.jsonl").write_text("".join(json.dumps(job) + "\n" for job in jobs))
    log, out = folder / "log", folder / "out"
    ways = {
        "one thread": [command_of(program, folder, 1)],
        "two threads": [command_of(program, folder, 2)],
        "half of them": [command_of(program, folder, 1, ["--shard", "0/2"])],
        "two processes": [command_of(program, folder, 1, ["--shard", f"{part}/2"]) for part in (0, 1)],
    }
    times, busy, peaks = {way: [] for way in ways}, {way: [] for way in ways}, {way: 0 for way in ways}
    for _ in range(rounds):
        for way, commands in ways.items():
            empty(out)
            elapsed, work, peak = run(commands, log)
            times[way].append(elapsed)
            busy[way].append(work)
            peaks[way] = max(peaks[way], peak)
            if way == "two threads" and len(list(out.iterdir())) != count:
                sys.exit("not all files were written")
            if way == "two threads":
                size = sum(file.stat().st_size for file in out.iterdir()) / count / 1000
    one, two, half, processes = (statistics.median(times[way]) for way in ways)
    print(f"{kind}: {count} files of {size:.1f} KB; medians of {rounds}")

    def tell(way, more):
        wall, work = (statistics.median(of[way]) / count * 1000 for of in (times, busy))
        print(f"  {way:14}{wall:6.2f} ms each, {work:6.2f} of a processor  {peaks[way]:6.1f} MiB  {more}")

    tell("one thread", "")
    tell("two threads", f"{one / two:.2f} × the rate of one")
    tell("two processes", f"{2 * half / processes:.2f} × the rate of one: the machine's limit")
    differing = compare_alone(program, folder, jobs, sample, log)
    print(f"  {min(sample, count) - len(differing)} of {min(sample, count)} are equal to those built alone")
    return not differing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=f"{ROOT}/build/cvpdf")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", type=int, default=40)
    parser.add_argument("--kind", choices=("variants", "files"), action="append")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder to leave the inputs and the files in")
    arguments = parser.parse_args()
    memory_disk = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    equal = True
    for kind in arguments.kind or ("variants", "files"):
        with tempfile.TemporaryDirectory(dir=memory_disk) as scratch:
            folder = arguments.keep / kind if arguments.keep else pathlib.Path(scratch)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "out").mkdir(exist_ok=True)
            equal &= measure(os.path.abspath(arguments.program), kind, folder, arguments.count, arguments.rounds, arguments.alone)
    sys.exit(0 if equal else 1)


if __name__ == "__main__":
    main()
