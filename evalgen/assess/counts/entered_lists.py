"""The lists that the evidence holds, and what each of them enumerates."""

from collections.abc import Iterator, Sequence

from evalgen.model.evidence import Dossier
from evalgen.model.followup import STATUS_NAMES, Response
from evalgen.model.funds import FundLine, Funds, Part
from evalgen.model.narrative import Achievement, Goal, Results
from evalgen.problems.place import Path

_Listed = tuple[Path, str, Sequence[str]]
_TELLING = 8
"""Characters of an answer that nobody gives in the same words again."""
_LONG = 20
"""Characters of a text that no two goals or results have."""
_MONEY = ("资金", "经费", "补助", "补贴", "拨款", "奖补")


def entered_lists(dossier: Dossier) -> Iterator[_Listed]:
    """Every list of several entries: its path, what it lists, and its entries."""
    for number, listing in enumerate(dossier.lists):
        yield ("lists", number, "items"), listing.title, listing.items
    for number, body in enumerate(dossier.bodies):
        if body.offices:
            yield ("bodies", number, "offices"), f"{body.name}内设机构", body.offices
        if body.duties:
            yield ("bodies", number, "duties"), f"{body.name}职责", body.duties
        if body.project_duties:
            yield ("bodies", number, "project_duties"), f"{body.name}在项目中的职责", body.project_duties
    if len(dossier.evaluation.team) > 1:
        yield ("evaluation", "team"), "评价组成员", [*_members(dossier)]
    goals, actions = dossier.project.goals, dossier.project.actions
    if len(actions) > 1:
        yield ("project", "actions"), "实施内容", actions
    if len(goals) > 1:
        yield ("project", "goals"), "绩效目标", [f"{each.title}。{each.text}{each.target}" for each in goals]
        yield from _told_again(("project", "goals"), "绩效目标的内容", goals)
    yield from _of_funds(dossier.funds)
    yield from _of_results(dossier.findings)
    yield from _of_what_follows(dossier, dossier.findings)


def _of_results(found: Results) -> Iterator[_Listed]:
    if len(found.problems) > 1:
        yield ("findings", "problems"), "存在的问题", [each.title for each in found.problems]
    if len(found.achievements) > 1:
        yield ("findings", "achievements"), "主要绩效", [f"{each.title}。{each.text}" for each in found.achievements]
        yield from _told_again(("findings", "achievements"), "主要绩效的内容", found.achievements)
    if len(found.recommendations) > 1:
        yield ("findings", "recommendations"), "建议", [each.text for each in found.recommendations]


def _told_again(path: Path, called: str, entries: Sequence[Goal | Achievement]) -> Iterator[_Listed]:
    """The texts of entries with titles of their own, where two of some length are the same."""
    texts = [each.text for each in entries]
    if _alike(texts) and not _alike([each.title for each in entries]):
        told = [text if len(text) >= _LONG else str(number) for number, text in enumerate(texts)]
        if _alike(told):
            yield path, called, told


def _members(dossier: Dossier) -> Iterator[str]:
    """Those who evaluated; of two people whose names are not printed in full (彭某) both may be meant."""
    for number, each in enumerate(dossier.evaluation.team):
        hidden = any(map(each.name.__contains__, "某×*xX○"))
        yield f"{each.name} {each.specialty} {each.title} {each.unit} {number if hidden else ''}".rstrip()


def _of_funds(funds: Funds) -> Iterator[_Listed]:
    if len(funds.components) > 1:
        yield ("funds", "components"), "项目内容", _components(funds)
    if funds.misuse and len(funds.misuse.items) > 1:
        yield ("funds", "misuse", "items"), "挤占挪用的用途", [each.purpose for each in funds.misuse.items]
    if _alike([each.name for each in funds.sources]):
        sources = [f"{each.name} {each.amount or number}" for number, each in enumerate(funds.sources)]
        yield ("funds", "sources"), "资金来源", sources
    if _alike([each.name for each in funds.lines]):
        yield ("funds", "lines"), "资金表", [_line(each) or str(number) for number, each in enumerate(funds.lines)]
    if _alike([(each.number, each.year) for each in funds.notices]):
        notices = [f"{each.number}，{each.year}年，{each.amount or '没有印金额'}" for each in funds.notices]
        yield ("funds", "notices"), "指标文", notices


def _alike(names: Sequence[object]) -> bool:
    """Whether two of them are the same, which is quick to tell."""
    return len(set(names)) < len(names)


def _components(funds: Funds) -> list[str]:
    """Their names; a kind of money may come in several batches, each with an amount of its own, and one use may be paid
    for by several vouchers."""
    return [f"{each.name}（{each.amount}）" if _comes_apart(each) else each.name for each in funds.components]


def _comes_apart(part: Part) -> bool:
    return part.amount is not None and (part.name.endswith(_MONEY) or "凭证" in part.note)


def _day(answer: Response) -> str:
    """The day of an answer in few words (无异议), which may be given again in another round."""
    return f"，{answer.on}" if len(answer.text) < _TELLING else ""


def _line(line: FundLine) -> str:
    """Its name and its amounts; nothing where the budget is nothing, as of many lines of a form."""
    if not line.budget or not line.budget.number:
        return ""
    amounts = (line.initial, line.budget, line.received, line.spent)
    return f"{line.name}{'、'.join(f'{each}' for each in amounts if each)}"


def _of_what_follows(dossier: Dossier, found: Results) -> Iterator[_Listed]:
    """What came of the report: steps of rectification, answers, corrections."""
    for number, advice in enumerate(found.recommendations):
        if len(advice.events) > 1:
            steps = [f"{each.on} {each.by}{STATUS_NAMES[each.status]}{each.note}" for each in advice.events]
            yield ("findings", "recommendations", number, "events"), "整改记录", steps
    for number, stage in enumerate(dossier.stages):
        if len(stage.responses) > 1:
            answers = [f"{each.text}（{each.by}，{each.about or '整份报告'}{_day(each)}）" for each in stage.responses]
            yield ("stages", number, "responses"), "反馈意见", answers
    if len(dossier.errata) > 1:
        yield ("errata",), "勘误", [f"{each.what}，{each.old}改为{each.new}（{each.at}）" for each in dossier.errata]
