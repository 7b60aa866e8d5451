#!/usr/bin/env python3
"""Checks a record downloaded from the workspace (export.jsonl), without the workspace.

    python3 verify-record.py export.jsonl [checkpoint.txt ...]

Checks that no line is missing, that each line follows from the one before, and that the details that are given are
those that were written. Details left out (redacted, or not for the eyes of whoever downloaded) are skipped: the
commitment to them is part of the chain. A checkpoint kept elsewhere shows whether the record was rewritten since.

Python has no ECDSA of its own: signatures are checked with the program openssl when it is there, and it is said when
they were not. Exit code: 0 sound, 1 not sound, 2 usage.
"""
import base64
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

START = bytes(32)
ORIGIN = "opengov.workspace/record"


def field(data):
    return len(data).to_bytes(4, "big") + data


def line_hash(prev, line):
    """hash = SHA-256(0x00 || previous hash || fields), each field preceded by its length in four bytes."""
    texts = (str(line["seq"]), str(line["ticks"]), line["actor"] or "", line["role"], line["action"], line["subject"], line["plan"] or "")
    commit = base64.b64decode(line["commit"])
    return hashlib.sha256(b"\0" + prev + b"".join(field(t.encode()) for t in texts) + field(commit)).digest()


def check_line(line, seq, head):
    if line["seq"] != seq + 1:
        return "is missing"
    if base64.b64decode(line["prev"]) != head:
        return "does not follow from the one before"
    if line_hash(head, line) != base64.b64decode(line["hash"]):
        return "was changed"
    if line.get("payload") is not None:
        commit = hashlib.sha256(b"\1" + base64.b64decode(line["salt"]) + line["payload"].encode()).digest()
        if commit != base64.b64decode(line["commit"]):
            return "has details that are not those that were written"
    return None


def der(signature):
    """The two numbers of a signature in the form that openssl reads."""
    def integer(raw):
        raw = raw.lstrip(b"\0") or b"\0"
        raw = b"\0" + raw if raw[0] & 0x80 else raw
        return b"\x02" + bytes([len(raw)]) + raw
    body = integer(signature[:32]) + integer(signature[32:])
    return b"\x30" + bytes([len(body)]) + body


def is_signed(note, keys):
    """True, False, or None when it cannot be checked here."""
    if shutil.which("openssl") is None or note["keyId"] not in keys:
        return None
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "key").write_text(keys[note["keyId"]])
        (folder / "signature").write_bytes(der(base64.b64decode(note["signature"])))
        (folder / "body").write_text(f"{ORIGIN}\n{note['size']}\n{note['head']}\n")
        answer = subprocess.run(
            ["openssl", "dgst", "-sha256", "-verify", folder / "key", "-signature", folder / "signature", folder / "body"],
            capture_output=True, check=False)
    return answer.returncode == 0


def read_note(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").split("\n")
    _, key_id, signature = lines[4].split(" ")
    return {"size": int(lines[1]), "head": lines[2], "keyId": key_id, "signature": signature}


def main(args):
    if not args:
        print(__doc__)
        return 2
    notes, keys, heads = [read_note(path) for path in args[1:]], {}, {0: START}
    seq, head, unread = 0, START, 0
    with open(args[0], encoding="utf-8") as export:
        for raw in export:
            line = json.loads(raw)
            if "keyId" in line and "pem" in line:
                keys[line["keyId"]] = line["pem"]
            elif "checkpoint" in line:
                notes.append(line["checkpoint"])
            elif "seq" in line:
                wrong = check_line(line, seq, head)
                if wrong:
                    print(f"broken {seq + 1}\nLine {seq + 1} {wrong}.")
                    return 1
                seq, head = line["seq"], base64.b64decode(line["hash"])
                heads[seq] = head
                unread += line.get("payload") is None
    unsigned = 0
    for note in sorted(notes, key=lambda n: n["size"]):
        if note["size"] not in heads:
            print(f"broken {seq + 1}\nLine {seq + 1} is missing: a checkpoint covers {note['size']} lines.")
            return 1
        if base64.b64decode(note["head"]) != heads[note["size"]]:
            print(f"broken {note['size']}\nUp to line {note['size']} the record is not the one that was signed.")
            return 1
        signed = is_signed(note, keys)
        if signed is False:
            print(f"broken {note['size']}\nThe checkpoint at line {note['size']} is not signed by its key.")
            return 1
        unsigned += signed is None
    print(f"sound {seq} {base64.b64encode(head).decode()}")
    print(f"{seq} lines, {unread} of them without their details; {len(notes)} checkpoints agree.")
    if unsigned:
        print(f"The signatures of {unsigned} checkpoints were not checked: openssl or the public key is not here.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
