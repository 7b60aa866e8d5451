#!/usr/bin/env python3
"""Counts a published ranking again, without the workspace.

    python3 verify-scores.py ranking.json [--record export.jsonl] [--hash HASH]

ranking.json is what /api/plans/{plan}/scoring-rounds/{round} answers, byte for byte. Checked are: that every sheet is the
one its side had committed to; that points, settled scores, totals, gates, ranks and the line follow from the sheets
and the grid. With the record (export.jsonl; check it with verify-record.py first): that every commitment was in it before
anybody saw a score, and that both sides signed this very file. HASH is its SHA-256 as you know it from elsewhere.

It stops at the first thing that does not fit and names it. Exit code: 0 sound, 1 not sound, 2 usage.
"""
import argparse
import hashlib
import json
import sys
import uuid

SIDES = ("administration", "civilSociety")
PAYLOAD_LENGTH = 16384


class Broken(Exception):
    def __init__(self, fault, proposal=None, side=None, criterion=None):
        where = (("proposal", proposal), ("side", side), ("criterion", criterion))
        super().__init__(" ".join([f"broken {fault}"] + [f"{name}={value}" for name, value in where if value is not None]))


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def once(pairs):
    """A member that stands twice is read differently by different programs."""
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def moment(text):
    whole, _, part = text.rstrip("Z").partition(".")
    return whole, part.ljust(7, "0")


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def blank(text):
    return text is None or not text.strip()


def commitment(round_id, proposal_id, author_id, nonce, payload):
    """SHA-256 of the tag, the three ids in 16 bytes each, the nonce, and the payload filled up with zeros."""
    filled = payload.encode()
    if len(filled) > PAYLOAD_LENGTH:
        return None
    ids = b"".join(uuid.UUID(one).bytes for one in (round_id, proposal_id, author_id))
    return sha256(b"ogw-score-v1" + ids + bytes.fromhex(nonce) + filled.ljust(PAYLOAD_LENGTH, b"\0"))


def read_grid(grid):
    if sha256(grid["text"].encode()) != grid["hash"]:
        raise Broken("GridHash")
    found = json.loads(grid["text"], object_pairs_hook=once)
    found["criteria"].sort(key=lambda criterion: criterion["order"])
    lowest, highest = found["lowest"], found["highest"]
    if not found["criteria"] or not 0 <= lowest < highest or any(
            not 1 <= c["weight"] <= 100 or (c["gate"] is not None and not lowest <= c["gate"] <= highest) for c in found["criteria"]):
        raise Broken("Unreadable")
    return found


def points_on(sheet, number, proposal, ranking, grid):
    """The points of one side's sheet in the grid's order, once it is certain that they are those that were sealed."""
    side = sheet["side"]
    secret = (sheet["commitment"], sheet["nonce"], sheet["payload"], sheet["sealedAt"])
    if sheet["state"] == "missing" and secret == (None,) * 4:
        return [None] * len(grid["criteria"])
    if sheet["state"] != "shown" or sheet["authorId"] is None or None in secret:
        raise Broken("Sheets", number, side)
    nonce = sheet["nonce"]
    if len(nonce) != 64 or any(c not in "0123456789abcdef" for c in nonce) or commitment(
            ranking["round"]["id"], proposal["proposalId"], sheet["authorId"], nonce, sheet["payload"]) != sheet["commitment"]:
        raise Broken("Commitment", number, side)
    try:
        payload = json.loads(sheet["payload"])
        criteria = [score["criterion"] for score in payload["scores"]]
        points = [score["points"] for score in payload["scores"]]
        fits = payload["format"] == "ogw-score-v1" and payload["grid"] == ranking["grid"]["hash"]
    except (ValueError, KeyError, TypeError):
        fits, criteria, points = False, [], []
    if not fits or criteria != [criterion["id"] for criterion in grid["criteria"]]:
        raise Broken("OtherGrid", number, side)
    for k, given in enumerate(points):
        if not whole(given) or not grid["lowest"] <= given <= grid["highest"]:
            raise Broken("OffScale", number, side, k + 1)
    if proposal["revealedAt"] is not None and moment(sheet["sealedAt"]) > moment(proposal["revealedAt"]):
        raise Broken("SealedTooLate", number, side)
    return points


def follows(settled, grid):
    """Does the score that counts follow from what both gave? Within the tolerance it is their mean, and nobody else's to say."""
    one, other, halves, by = settled["administration"], settled["civilSociety"], settled["halves"], settled["by"]
    both = one is not None and other is not None
    within = both and abs(one - other) <= grid["tolerance"]
    if by == "tolerance":
        return within and halves == one + other and settled["reason"] is None and settled["sentReason"] is None
    if within or not whole(halves) or halves % 2 or not grid["lowest"] <= halves // 2 <= grid["highest"] or blank(settled["reason"]):
        return False
    return (both and settled["sentReason"] is None) if by == "pair" else by == "committee" and (not both or not blank(settled["sentReason"]))


def check_proposal(proposal, ranking, grid):
    number, criteria = proposal["number"], grid["criteria"]
    if tuple(sheet["side"] for sheet in proposal["sheets"]) != SIDES:
        raise Broken("Sheets", number)
    given = {sheet["side"]: points_on(sheet, number, proposal, ranking, grid) for sheet in proposal["sheets"]}
    for k, criterion in enumerate(criteria):
        if len(proposal["settlements"]) != len(criteria) or proposal["settlements"][k]["criterionId"] != criterion["id"]:
            raise Broken("Settlement", number, criterion=k + 1)
        settled = proposal["settlements"][k]
        for side in SIDES:
            if settled[side] != given[side][k]:
                raise Broken("Points", number, side, k + 1)
        if not follows(settled, grid):
            raise Broken("Settlement", number, criterion=k + 1)
    halves = [settled["halves"] for settled in proposal["settlements"]]
    if sum(c["weight"] * h for c, h in zip(criteria, halves)) != proposal["total"]:
        raise Broken("Total", number)
    if [c["id"] for c, h in zip(criteria, halves) if c["gate"] is not None and h < 2 * c["gate"]] != proposal["gatesFailed"]:
        raise Broken("Gates", number)


def states(ranked, cut, weights):
    """What the line makes of each total, best first: equals always fare alike."""
    totals, found, left, open_ = sorted({p["total"] for p in ranked}, reverse=True), {}, cut["value"], True
    for total in totals:
        equals = [p for p in ranked if p["total"] == total]
        before = sum(p["total"] > total for p in ranked)
        if cut["kind"] == "none":
            found[total] = "noLine"
        elif cut["kind"] == "number":
            fits = before + len(equals) <= cut["value"]
            found[total] = "selected" if fits else "tieAtLine" if before < cut["value"] else "notSelected"
        elif cut["kind"] == "threshold":
            found[total] = "selected" if total * 100 >= cut["value"] * 2 * weights else "notSelected"
        else:
            costs = [p["cost"] for p in equals]
            fits = open_ and None not in costs and sum(costs) <= left
            one_fits = open_ and any(cost is not None and cost <= left for cost in costs)
            found[total] = "selected" if fits else "tieAtLine" if one_fits else "notSelected"
            left, open_ = (left - sum(costs), True) if fits else (left, False)
    return found


def check_order(ranking, grid):
    ranked = [p for p in ranking["proposals"] if not p["gatesFailed"]]
    for p in ranking["proposals"]:
        rank = None if p["gatesFailed"] else 1 + sum(other["total"] > p["total"] for other in ranked)
        if p["rank"] != rank:
            raise Broken("Rank", p["number"])
    state = states(ranked, ranking["cut"], sum(c["weight"] for c in grid["criteria"]))
    for p in ranking["proposals"]:
        if p["selection"] != ("failedGate" if p["gatesFailed"] else state[p["total"]]):
            raise Broken("Selection", p["number"])


def check_record(path, ranking, digest):
    committed, shown, signed, hidden = {}, {}, set(), 0
    with open(path, encoding="utf-8") as export:
        for line in map(json.loads, export):
            action = line.get("action")
            if action not in ("Evaluation.SealScores", "Evaluation.ShowScores", "Evaluation.ApproveRanking"):
                continue
            if line["payload"] is None:
                hidden += 1
                continue
            payload = json.loads(line["payload"])
            if action == "Evaluation.SealScores":
                committed.setdefault(payload["commitment"], line["seq"])
            elif line["subject"] == ranking["round"]["id"] and action == "Evaluation.ShowScores":
                shown.update({one["proposal"]: (line["seq"], one) for one in payload["scores"]})
            elif line["subject"] == ranking["round"]["id"]:
                signed.add((payload["side"], payload["hash"]))
    if hidden:
        print(f"note: {hidden} lines of this record are without their details; whoever may see more should check it as well.")
    for p in ranking["proposals"]:
        for sheet in p["sheets"]:
            sealed = sheet["commitment"]
            if sealed is not None and sealed not in committed:
                raise Broken("NotInRecord", p["number"], sheet["side"])
            seq, one = shown.get(p["number"], (0, None))
            if one is None or one[sheet["side"]] != sealed:
                raise Broken("NotShownInRecord", p["number"], sheet["side"])
            if sealed is not None and committed[sealed] >= seq:
                raise Broken("CommittedTooLate", p["number"], sheet["side"])
    for side, name in zip(SIDES, ("Administration", "CivilSociety")):
        if (name, digest) not in signed:
            raise Broken("NotSigned", side=side)


def check(args, data, digest):
    try:
        ranking = json.loads(data, object_pairs_hook=once)
        if ranking["format"] != "ogw-ranking-v1":
            raise Broken("Unreadable")
        grid = read_grid(ranking["grid"])
        if not 0 <= ranking["cut"]["value"] < 2 ** 31 or len({p["id"] for p in ranking["proposals"]}) < len(ranking["proposals"]):
            raise Broken("Unreadable")
        for proposal in ranking["proposals"]:
            check_proposal(proposal, ranking, grid)
        check_order(ranking, grid)
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Broken("Unreadable") from wrong
    if args.record:
        check_record(args.record, ranking, digest)
    if args.hash and args.hash.lower() != digest:
        raise Broken("RankingHash")
    return ranking, grid


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ranking")
    parser.add_argument("--record", help="export.jsonl, the record as it is exported")
    parser.add_argument("--hash", help="SHA-256 of the file as you know it from elsewhere")
    args = parser.parse_args()
    with open(args.ranking, "rb") as file:
        data = file.read()
    digest = sha256(data)
    try:
        ranking, grid = check(args, data, digest)
    except Broken as wrong:
        print(wrong)
        return 1
    sheets = sum(sheet["commitment"] is not None for p in ranking["proposals"] for sheet in p["sheets"])
    print(f"sound {len(ranking['proposals'])} {digest}")
    print(f"Counted again: {sheets} commitments, {len(ranking['proposals']) * len(grid['criteria'])} settled scores, totals, gates, ranks, the line.")
    if not args.record:
        print("Not checked: that the commitments were in the record before the scores were shown, and the signatures (--record).")
    for p in sorted(ranking["proposals"], key=lambda p: (p["rank"] is None, p["rank"], p["number"])):
        print(f"{'gate' if p['rank'] is None else p['rank']}\tproposal {p['number']}\ttotal {p['total']}\t{p['selection']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
