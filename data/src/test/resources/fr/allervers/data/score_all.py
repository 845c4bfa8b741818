"""Scores every plan of a folder with the contract's own script: score_all.py FOLDER_OF_CHECK_PLAN FOLDER.

The folder holds NAME.problem.json files, each with plans NAME.1.plan.json and so on. Prints one line a plan:
its file name, hard, unserved, cost, and all figures in the contract's order.
"""
import json
import pathlib
import sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import check_plan  # noqa: E402

FIGURES = ["travel", "driving", "presence", "changedStart", "changedRoom", "changedAdvisor", "cancelled", "habit"]


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


for problem_file in sorted(pathlib.Path(sys.argv[2]).glob("*.problem.json")):
    problem = read(problem_file)
    name = problem_file.name[: -len("problem.json")]
    for plan_file in sorted(problem_file.parent.glob(name + "*.plan.json")):
        score = check_plan.Checker(problem).check(read(plan_file))
        print(plan_file.name, score["hard"], score["unserved"], score["cost"], *(score["costs"][f] for f in FIGURES))
