#!/usr/bin/env python3
"""Measure the review workbench: the time from a key to the next claim, pages, requests a second, and memory.

    Tests/Performance/desk-benchmark.py .build/release/assay                     # everything, some minutes
    Tests/Performance/desk-benchmark.py .build/release/assay --only keys,pages

The texts are made up and the same on every run. `keys` and the scrolling of `table` need chromium and chromedriver; the rest
uses sockets alone. Each line of output has the figure and the limit that the desk is held to. Standard library only.
"""
import argparse, base64, json, os, random, re, socket, subprocess, sys, tempfile, threading, time, urllib.request

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("assay")
arguments.add_argument("--only", default="keys,pages,load,table")
arguments.add_argument("--findings", type=int, default=100_000, help="rows of the table that is scrolled over")
arguments.add_argument("--rate", type=int, default=2000, help="requests a second to hold")
arguments.add_argument("--seconds", type=int, default=10)
arguments.add_argument("--chromedriver", default="/usr/bin/chromedriver")
given = arguments.parse_args()
given.assay = os.path.abspath(given.assay)
parts = given.only.split(",")
missed = []


def report(name, value, unit, limit=None, least=False):
    good = limit is None or (value >= limit if least else value <= limit)
    if not good: missed.append(name)
    bound = "" if limit is None else f"   ({'at least' if least else 'at most'} {limit:g} {unit}{'' if good else ': MISSED'})"
    print(f"{name:58} {value:10.1f} {unit}{bound}", flush=True)


def share(times, part): return sorted(times)[min(len(times) - 1, int(len(times) * part))]


# Texts

def names(seed):
    r = random.Random(seed)
    syllables = [a + b for a in "b c d f g h l m n p r s t v st tr".split() for b in "a e i o u or en al".split()]
    while True: yield "".join(r.choice(syllables) for _ in range(3)).capitalize()


def paragraphs(sentences): return "\n\n".join(" ".join(sentences[at:at + 5]) for at in range(0, len(sentences), 5)) + "\n"


def claims(path, count):
    r, name = random.Random(5), names(5)
    with open(path, "w") as out:
        out.write(paragraphs([
            f"The {next(name)} mill in {next(name)} produced {r.randrange(10, 900)},000 tonnes of flour in {r.randrange(1900, 2024)}."
            for _ in range(count)]))


def faults(folder, count):
    """Documents of a thousand findings each: a word stands twice in every question, which claims nothing."""
    r, name = random.Random(7), names(7)
    things = "harbour mill quarry bridge market chapel tower canal orchard school".split()
    os.mkdir(folder)
    for number in range((count + 999) // 1000):
        with open(f"{folder}/{number:04}.txt", "w") as out:
            out.write(paragraphs([
                f"Did the the {r.choice(things)} please {next(name).lower()} {next(name).lower()} {next(name).lower()}?"
                for _ in range(min(1000, count - 1000 * number))]))


# The desk

class Desk:
    def __init__(self, workspace):
        link = os.path.join(workspace, "link")
        self.process = subprocess.Popen(
            [given.assay, "review", "--workspace", workspace, "--no-browser", "--url-file", link, "--reviewer", "Ana"],
            stderr=subprocess.DEVNULL)
        start = time.monotonic()
        while not os.path.exists(link):
            if self.process.poll() is not None or time.monotonic() - start > 120: sys.exit("the desk does not open")
            time.sleep(0.02)
        self.opened = time.monotonic() - start
        self.link = open(link).read().strip()
        os.remove(link)
        self.base = self.link.split("/open")[0]
        self.port = int(self.base.rsplit(":", 1)[1])
        self.cookie = ""

    def enter(self):
        line = Line(self, plain=True)
        head, _ = line.ask("GET", self.link[len(self.base):])
        self.cookie = re.search(rb"(?i)set-cookie: ([^;\r]+)", head)[1].decode()
        return self

    def memory(self, what):
        """Kilobytes in memory: "VmRSS" now, "VmHWM" at most."""
        return int(re.search(what + r":\s+(\d+)", open(f"/proc/{self.process.pid}/status").read())[1])

    def close(self):
        self.process.terminate()
        self.process.wait()


class Line:
    """A connection that is kept."""
    def __init__(self, desk, plain=False):
        self.desk = desk
        self.socket = socket.create_connection(("127.0.0.1", desk.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.head = f"Host: 127.0.0.1:{desk.port}\r\nOrigin: {desk.base}\r\n" + ("" if plain else f"Cookie: {desk.cookie}\r\n")

    def ask(self, method, path, headers="", body=b""):
        if body: headers += f"Content-Length: {len(body)}\r\n"
        self.socket.sendall(f"{method} {path} HTTP/1.1\r\n{self.head}{headers}\r\n".encode() + body)
        got = b""
        while b"\r\n\r\n" not in got:
            more = self.socket.recv(1 << 18)
            if not more: raise ConnectionError(path)
            got += more
        head, rest = got.split(b"\r\n\r\n", 1)
        length = int(re.search(rb"(?i)\r\ncontent-length: (\d+)", head)[1])
        chunks, have = [rest], len(rest)
        while have < length:
            more = self.socket.recv(1 << 18)
            if not more: raise ConnectionError(path)
            chunks.append(more)
            have += len(more)
        return head, b"".join(chunks)

    def time(self, path, headers=""):
        start = time.perf_counter()
        head, body = self.ask("GET", path, headers)
        taken = (time.perf_counter() - start) * 1000
        if b" 200 " not in head[:20]: sys.exit(f"{path}: {head[:40]}")
        return taken, len(body)

    def json(self, path): return json.loads(self.ask("GET", path)[1])

    def decide(self, item, decision):
        body = json.dumps({"id": item, "decision": decision}).encode()
        head, _ = self.ask("POST", "/api/decisions", "Content-Type: application/json\r\n", body)
        if b" 200 " not in head[:20]: sys.exit(f"{item}: {head[:40]}")


# The browser

class Browser:
    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.process = subprocess.Popen([given.chromedriver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.base = f"http://127.0.0.1:{port}"
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,900", "--enable-precise-memory-info"]}
        for _ in range(100):
            try:
                made = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}})
                break
            except OSError: time.sleep(0.2)
        else: sys.exit("chromedriver gives no session")
        self.base += "/session/" + made["sessionId"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(self.base + path, data=data, method=method, headers={"Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(asked, timeout=120))["value"]

    def open(self, address): self.call("POST", "/url", {"url": address})
    def run(self, script): return self.call("POST", "/execute/sync", {"script": script, "args": []})

    def press(self, key):
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def quit(self):
        try: self.call("DELETE", "")
        except OSError: pass
        self.process.terminate()
        self.process.wait()


# From the key's own time to the first task after the frame that shows another card.
WATCH = """
  window.times = []; window.start = 0; window.seen = document.querySelector('.card').dataset.item;
  addEventListener('keydown', (event) => { window.start = event.timeStamp; }, true);
  new MutationObserver(() => {
    const card = document.querySelector('.card');
    if (!card || card.dataset.item === window.seen) return;
    window.seen = card.dataset.item;
    const started = window.start;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.times.push(performance.now() - started);
      channel.port2.postMessage(0);
    });
  }).observe(document.getElementById('card'), { childList: true });
"""


def keys(desk, first):
    browser = Browser()
    try:
        browser.open(desk.link)
        browser.open(desk.base + first)
        browser.run(WATCH)
        for key, what in (("j", "next claim"), ("a", "decide, next claim")):
            browser.run("times.length = 0")
            for number in range(60):
                browser.press(key)
                for _ in range(400):
                    if browser.run("return times.length") > number: break
                    time.sleep(0.005)
                # A reader reads: what comes next is loaded meanwhile.
                time.sleep(0.15)
            times = browser.run("return times")[5:]
            report(f"key to paint, {what}: median of {len(times)}", share(times, 0.5), "ms", 100)
            report(f"key to paint, {what}: 95th percentile", share(times, 0.95), "ms")
    finally: browser.quit()


def pages(desk, items):
    line = Line(desk)
    document = "/d/" + line.ask("GET", f"/c/{items[0]}")[0].split(b"/d/")[1].split(b"/")[0].decode()
    def page(number): return f"{document}/c/{items[number]}"
    taken, size = line.time(page(0))
    report("document page, the first one", taken, "ms")
    report("document page, its size", size / 1000, "kB")
    same = [line.time(page(1 + number % 100))[0] for number in range(200)]
    report("document page, median of 200", share(same, 0.5), "ms", 20)
    report("document page, 95th percentile", share(same, 0.95), "ms")
    after = []
    for number in range(100):
        line.decide(items[300 + number], "supported")
        after.append(line.time(page(301 + number))[0])
    report("document page after a decision, median of 100", share(after, 0.5), "ms", 20)
    report("document page after a decision, 95th percentile", share(after, 0.95), "ms")
    cards = [line.time(page(number % 200), "X-Part: card\r\n")[0] for number in range(200)]
    report("card, median of 200", share(cards, 0.5), "ms")
    return document


def load(desk, document, items):
    """Cards of claims one after the other, as readers ask for them, and items in JSON."""
    paths = []
    for item in items[:200]: paths += [(f"{document}/c/{item}", "X-Part: card\r\n"), (f"/api/items/{item}", "")]
    lock, lines = threading.Lock(), 16

    def drive(rate):
        late, count = [], [0]
        begin = time.perf_counter() + 0.1
        end = begin + given.seconds
        def one(number):
            line, own, turn = Line(desk), [], number
            while True:
                due = begin + turn / rate if rate else time.perf_counter()
                if due >= end: break
                wait = due - time.perf_counter()
                if wait > 0: time.sleep(wait)
                path, headers = paths[turn * 7 % len(paths)]
                line.time(path, headers)
                # From when it was due: an answer that comes late makes the next ones late as well.
                own.append((time.perf_counter() - due) * 1000)
                turn += lines
            with lock: late.extend(own)
        threads = [threading.Thread(target=one, args=(number,)) for number in range(lines)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        return late, len(late) / (time.perf_counter() - begin)

    drive(500)
    times, rate = drive(given.rate)
    report(f"requests held a second, of {given.rate}", rate, "", given.rate * 0.98, least=True)
    report("their latency, median", share(times, 0.5), "ms")
    report("their latency, 99th percentile", share(times, 0.99), "ms", 50)
    times, rate = drive(0)
    report("requests a second, as fast as one Python asks", rate, "")
    report("their latency, 99th percentile", share(times, 0.99), "ms")


def table(desk):
    report("desk opened over all findings", desk.opened * 1000, "ms")
    report("memory after opening", desk.memory("VmRSS") / 1000, "MB", 150)
    line = Line(desk.enter())
    count = line.json("/api/documents")
    rows = sum(document["items"] for document in count)
    report("rows", rows, "")
    times = []
    for number in range(1, rows // 100 + 1): times.append(line.time(f"/table?page={number}", "X-Part: card\r\n")[0])
    report(f"a hundred rows more, median of {len(times)}", share(times, 0.5), "ms")
    report("a hundred rows more, 95th percentile", share(times, 0.95), "ms")
    for path in ("/", "/table?q=severity%3Derror", "/table?sort=urgency", "/rules"):
        report(f"page {path}", line.time(path)[0], "ms")
    report("memory, the most", desk.memory("VmHWM") / 1000, "MB", 150)


def scroll(desk):
    browser = Browser()
    try:
        browser.open(desk.base + "/")
        name, value = desk.cookie.split("=", 1)
        browser.call("POST", "/cookie", {"cookie": {"name": name, "value": value, "path": "/"}})
        browser.open(desk.base + "/table")
        height = browser.run("return document.documentElement.scrollHeight")
        browser.run("""
          window.frames_ = []; let last = performance.now();
          const tick = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
          requestAnimationFrame(tick);""")
        waits = []
        for step in range(100):
            browser.run(f"window.frames_.length = 0; scrollTo(0, document.documentElement.scrollHeight * {(step * 37 % 100) / 100})")
            start = time.perf_counter()
            while not browser.run("""
                const row = document.elementFromPoint(500, 450)?.closest('tr[id]');
                return Boolean(row)"""):
                if time.perf_counter() - start > 5: break
                time.sleep(0.01)
            waits.append((time.perf_counter() - start) * 1000)
        report("scrolled to anywhere, rows there: median of 100", share(waits, 0.5), "ms")
        report("scrolled to anywhere, rows there: 95th percentile", share(waits, 0.95), "ms")
        report("height of the table's page", height, "px")
        report("rows in the browser at most", browser.run("return document.querySelectorAll('tr[id]').length"), "")
        report("memory of the page's script", browser.run("return performance.memory.usedJSHeapSize") / 1e6, "MB")
        report("memory of the desk, the most", desk.memory("VmHWM") / 1000, "MB", 150)
    finally: browser.quit()


def verified(folder, workspace, documents):
    os.mkdir(workspace)
    subprocess.run([given.assay, "verify", *documents, "--workspace", workspace, "--fail-on", "never", "-q", "--no-config"],
                   check=True, cwd=folder, stdout=subprocess.DEVNULL)


with tempfile.TemporaryDirectory() as folder:
    if {"keys", "pages", "load"} & set(parts):
        claims(f"{folder}/thousand.txt", 1000)
        verified(folder, f"{folder}/thousand", ["thousand.txt"])
        desk = Desk(f"{folder}/thousand")
        try:
            if "keys" in parts:
                keys(desk, "/continue")
                desk.close()
                desk = Desk(f"{folder}/thousand")
            line = Line(desk.enter())
            items = [item["id"] for item in line.json("/api/items?limit=1000&q=kind%3Dclaim")["items"]]
            document = pages(desk, items) if {"pages", "load"} & set(parts) else ""
            if "load" in parts: load(desk, document, items)
            report("memory with a thousand claims, the most", desk.memory("VmHWM") / 1000, "MB", 150)
        finally: desk.close()
    if "table" in parts:
        faults(f"{folder}/faults", given.findings)
        verified(folder, f"{folder}/many", ["faults"])
        desk = Desk(f"{folder}/many")
        try:
            table(desk)
            if os.path.exists(given.chromedriver): scroll(desk)
        finally: desk.close()
if missed: print("missed: " + "; ".join(missed))
sys.exit(1 if missed else 0)
