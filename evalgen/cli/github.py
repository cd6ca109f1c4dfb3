"""On a pull request, each problem and finding stands on the line that it is about."""

from pathlib import Path

from evalgen.cli import overdue
from evalgen.cli.folders import shown
from evalgen.pipeline.review import Reviewed
from evalgen.problems import Place
from evalgen.units import When


class GitHub:
    """Workflow commands of GitHub Actions; what is accepted stays away."""

    def add(self, reviewed: Reviewed, root: Path) -> None:
        for problem in reviewed.problems:
            title = f"文件有问题（{problem.slug}）"
            self._say("error", problem.place, root, title, f"{problem.message}。{problem.cure}")
        for finding in reviewed.findings:
            if not finding.accepted:
                level = "error" if finding.is_open else "notice"
                title = f"应当：{finding.title}（{finding.check}）" if finding.title else finding.check
                first, *others = finding.where
                seen = "".join(f"\n参见 {shown(other, root)}:{other.line}" for other in others)
                self._say(level, first, root, title, f"{finding.message}\n{finding.settle}{seen}")
        for common in reviewed.common:
            about = f"{len(common.findings)} 个发现都与此处有关，可能出于同一处错误：{common.named}"
            self._say("notice", common.place, root, "先看这里", about)
        for late in reviewed.overdue:
            self._say("warning", late.where, root, overdue.SLUG, f"{overdue.in_words(late)}\n{overdue.cure(late)}")

    def end(self, as_of: When | None = None) -> None:
        return

    def _say(self, level: str, place: Place, root: Path, title: str, message: str) -> None:
        file = _escaped(shown(place, root), ":,")
        place_ = f"file={file},line={place.line},col={place.column}"
        print(f"::{level} {place_},title={_escaped(title, ':,')}::{_escaped(message)}")


def _escaped(text: str, more: str = "") -> str:
    """As GitHub reads it: per cent sign and line ends in messages, and in properties what separates them."""
    return "".join(f"%{ord(each):02X}" if each in f"%\r\n{more}" else each for each in text)
