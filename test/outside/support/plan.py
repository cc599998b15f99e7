"""Plans of a month, computed apart in exact fractions, from docs/rules/plan.md.

Reads a list of inputs as `src/sop/plan/types.ts` has them, with shares and weights as whole numbers, and prints of each
the calls and reserves in the order they are numbered: stratum, agent, round, ticket, reserve, day, material and block;
or the code of why there is no plan.
"""
import hashlib
import json
import math
import sys
from fractions import Fraction as F


def hexed(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def allocate(target, strata):
    """strata: (weight, least, most or None); None where they cannot hold the target."""
    if sum(least for _, least, _ in strata) > target:
        return "minimumsExceedTarget"
    if all(most is not None for *_, most in strata) and sum(max(most, 0) for *_, most in strata) < target:
        return "capacityBelowTarget"
    fixed = {}
    while True:
        free = [i for i in range(len(strata)) if i not in fixed]
        rest = target - sum(fixed.values())
        total = sum(strata[i][0] for i in free)
        wanted, held = {}, {}
        for i in free:
            weight, least, most = strata[i]
            wanted[i] = F(rest, len(free)) if total == 0 else F(rest * weight, total)
            held[i] = max(wanted[i], least) if most is None else min(max(wanted[i], least), most)
        moved = sum(held[i] - wanted[i] for i in free)
        low = [i for i in free if held[i] > wanted[i]]
        high = [i for i in free if held[i] < wanted[i]]
        if not low and not high:
            quotas = [fixed.get(i, held.get(i)) for i in range(len(strata))]
            break
        for i in (low if moved >= 0 else []) + (high if moved <= 0 else []):
            fixed[i] = held[i]
    counts = [math.floor(q) for q in quotas]
    order = sorted(range(len(quotas)), key=lambda i: (-(quotas[i] - counts[i]), -strata[i][0], i))
    for i in order[: target - sum(counts)]:
        counts[i] += 1
    return counts


def draw(seed, month, name, agents, surprise, count):
    agents = [one for one in agents if not one.get("barred")]
    drawn, turn = [], 0
    while agents and len(drawn) < count:
        turn += 1
        left = [(hexed("|".join([seed, month, name, one["id"].strip().upper(), str(turn)])), one) for one in agents]
        while left and len(drawn) < count:
            lot = int(hexed(f"{seed}|{month}|{name}|#{len(drawn) + 1}|0")[:13], 16)
            alone = lot < surprise * 16**13
            best = min(left, key=lambda pair: pair[0] if alone else (pair[1]["counted"], pair[0]))
            left.remove(best)
            drawn.append((best[1]["id"], turn, best[0]))
    return drawn


def dealt(labels, calls):
    names = [label["name"] for label in labels]
    totals = allocate(calls, [(label["share"], 0, None) for label in labels]) if labels else []
    given, answer = [0] * len(names), []
    for t in range(1, calls + 1):
        due = [F(t * totals[j], calls) - given[j] for j in range(len(names))]
        j = due.index(max(due)) if due else None
        answer.append(names[j] if due else "")
        if due:
            given[j] += 1
    return answer


def plan(given):
    strata, target = given["strata"], given["target"]
    bounds = [(one["weight"], one["min"], one["max"]) for one in strata]
    counts = allocate(target, bounds)
    if isinstance(counts, str):
        return counts
    missed = F(given["failed"], given["attempts"])
    reserves = math.ceil(target / (1 - missed)) - target if 0 < missed < 1 else 0
    room = [most - count for (_, _, most), count in zip(bounds, counts)]
    held = allocate(min(reserves, sum(room)), [(count, 0, space) for count, space in zip(counts, room)])
    calls, waiting = [], []
    for one, count, more in zip(strata, counts, held):
        drawn = draw(given["seed"], given["month"], one["name"], one["agents"], given["surprise"], count + more)
        calls += [[one["name"], *each, 0] for each in drawn[:count]]
        waiting += [[one["name"], *each, place + 1] for place, each in enumerate(drawn[count:])]
    materials, blocks = dealt(given["materials"], len(calls)), dealt(given["blocks"], len(calls))
    days = given["days"]
    in_turn = sorted(range(len(calls)), key=lambda i: (calls[i][3], i))
    for place, i in enumerate(in_turn):
        calls[i] += [days[place * len(days) // len(calls)], materials[i]]
    for name in {call[0] for call in calls}:
        own = [i for i, call in enumerate(calls) if call[0] == name]
        lots = sorted(own, key=lambda i: hexed(f"{calls[i][3]}|block"))
        for i, j in zip(lots, own):
            calls[i].append(blocks[j])
    return calls + [one + [None, "", ""] for one in waiting]


json.dump([plan(one) for one in json.load(sys.stdin)], sys.stdout)
