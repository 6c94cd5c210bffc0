#!/usr/bin/env python3
"""Measure the index of source records beside SQLite's FTS5 on the same made-up records, in one run.

    Tests/Performance/index-benchmark.py .build/release/assay 20000 200000 1000000

For each number of records: seconds and processor seconds to build, the size on disk, the p50 and p95 of one hundred
links, and the peak memory; beside it FTS5 with the Porter stemmer over the same title and text. Standard library only.
"""
import json, os, random, resource, shutil, sqlite3, subprocess, sys, tempfile, time


def words(count, seed):
    """Words of syllables; the share of each falls with its rank, as in natural text."""
    r = random.Random(seed)
    syllables = [a + b for a in "b c d f g h l m n p r s t v st tr ch br".split() for b in "a e i o u ai or en al".split()]
    made = {}
    while len(made) < count:
        made["".join(r.choice(syllables) for _ in range(r.choice((1, 2, 2, 3, 3, 4))))] = None
    return list(made)


def records(count, path, seed=7):
    vocabulary = words(60000, seed)
    r = random.Random(seed)
    weights = [1 / (rank + 2.7) for rank in range(len(vocabulary))]
    pool = r.choices(vocabulary, weights, k=2_000_000)
    place = 0
    with open(path, "w") as out:
        for number in range(count):
            sentences, size = [], 0
            while size < 780:
                if place > len(pool) - 40: place = r.randrange(1000)
                length = r.randrange(9, 24)
                sentence = pool[place:place + length]
                place += length + r.randrange(3)
                if r.random() < 0.4: sentence[r.randrange(length)] = str(r.choice((r.randrange(10, 5000), 1900 + r.randrange(125))))
                text = " ".join(sentence).capitalize() + "."
                sentences.append(text)
                size += len(text) + 1
            out.write(json.dumps({"id": f"r{number:07d}", "title": " ".join(sentences[0].split()[:5]), "text": " ".join(sentences)}) + "\n")


def queries(path, count=300):
    chosen = []
    for number, line in enumerate(open(path)):
        if number >= count * 5: break
        if number % 5 == 0:
            text = json.loads(line)["text"].split(". ")[1]
            chosen.append({"id": str(number), "text": " ".join(text.split()[:15])})
    return chosen


def percentile(times, share): return sorted(times)[int(len(times) * share)] * 1000


def assay(program, lines, asked, folder):
    collection = os.path.join(folder, "records.xml")
    subprocess.run([program, "sources", "import", lines, "-o", collection, "--force"], check=True, stderr=subprocess.DEVNULL)
    shutil.rmtree(os.path.join(folder, ".assay"), ignore_errors=True)
    os.mkdir(os.path.join(folder, ".assay"))

    def link(questions):
        started = time.monotonic()
        process = subprocess.Popen([program, "stream", "link", "--sources", collection], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        times = []
        for question in questions:
            before = time.monotonic()
            process.stdin.write(json.dumps(question).encode() + b"\n")
            process.stdin.flush()
            process.stdout.readline()
            times.append(time.monotonic() - before)
        process.stdin.close()
        process.stdout.read()
        _, _, usage = os.wait4(process.pid, 0)
        return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, times

    wall, cpu, memory, _ = link(asked[:1])
    _, _, reading, times = link(asked)
    disk = sum(os.path.getsize(os.path.join(folder, ".assay", name)) for name in os.listdir(os.path.join(folder, ".assay")))
    return wall, cpu, max(memory, reading), disk, times[1:], times[0]


def fts5(lines, asked, folder):
    path = os.path.join(folder, "fts5.sqlite")
    started, cpu = time.monotonic(), time.process_time()
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61')")
    with database:
        database.executemany("INSERT INTO t VALUES (?, ?, ?)", ((r["id"], r["title"], r["text"]) for r in map(json.loads, open(lines))))
    built, cpu = time.monotonic() - started, time.process_time() - cpu
    times = []
    for question in asked[:40]:
        match = " OR ".join('"' + word.strip(".").lower() + '"' for word in question["text"].split())
        before = time.monotonic()
        database.execute("SELECT id FROM t WHERE t MATCH ? ORDER BY rank LIMIT 100", (match,)).fetchall()
        times.append(time.monotonic() - before)
    return built, cpu, os.path.getsize(path), times


def main():
    program, counts = os.path.abspath(sys.argv[1]), [int(a) for a in sys.argv[2:]] or [20000, 200000]
    print(f"{'records':>9} {'engine':7} {'build s':>8} {'cpu s':>7} {'disk MB':>8} {'open s':>7} {'p50 ms':>7} {'p95 ms':>8} {'memory MB':>9}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            lines = os.path.join(folder, "lines.jsonl")
            records(count, lines)
            asked = queries(lines)
            wall, cpu, memory, disk, times, opened = assay(program, lines, asked, folder)
            print(f"{count:9} assay   {wall:8.1f} {cpu:7.1f} {disk / 1e6:8.0f} {opened:7.2f} {percentile(times, .5):7.1f} {percentile(times, .95):8.1f} {memory:9}", flush=True)
            built, cpu, disk, times = fts5(lines, asked, folder)
            print(f"{count:9} FTS5    {built:8.1f} {cpu:7.1f} {disk / 1e6:8.0f} {'':7} {percentile(times, .5):7.1f} {percentile(times, .95):8.1f}", flush=True)


main()
