"""A chart is complete with its message, its figure, its picture and the table of the same figures."""

from evalgen.publish.block import Chart, Table
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.bars_plot import bars_plot
from evalgen.publish.picture.bars_svg import bars_svg
from evalgen.publish.picture.flow import Flow
from evalgen.publish.picture.flow_plot import flow_plot
from evalgen.publish.picture.flow_svg import flow_svg
from evalgen.publish.picture.heat import Heat
from evalgen.publish.picture.heat_plot import heat_plot
from evalgen.publish.picture.heat_svg import heat_svg


def charted(chart: str, message: str, shape: Bars | Flow | Heat, table: Table, mark: str = "") -> Chart:
    """The chart with the id `chart`, titled as its table; `mark` names what diamonds on bars show."""
    title = table.caption
    if isinstance(shape, Flow):
        figure, picture = flow_plot(title, shape), flow_svg(chart, title, message, shape)
    elif isinstance(shape, Heat):
        figure, picture = heat_plot(title, shape), heat_svg(chart, title, message, shape)
    else:
        figure, picture = bars_plot(title, shape, mark), bars_svg(chart, title, message, shape, mark)
    return Chart(chart, title, message, figure, picture, table)
