"""What a hostile agency might write into any field, and what would be alive in a page if it worked."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><circle/></svg>",
    "<iframe src=https://evil.example></iframe>",
    "<form action=https://evil.example><input name=q></form>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "<style>body{display:none}</style>",
    '<a href="javascript:alert(1)">点我</a>',
    "[点我](javascript:alert(1))",
    "[点我](&#106;avascript:alert(1))",
    "[点我](JaVaScRiPt:alert(1))",
    "[点我](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[点我](vbscript:msgbox)",
    "<javascript:alert(1)>",
    "[点我][x]\n\n[x]: javascript:alert(1)",
    "![图](javascript:alert(1))",
    "段落\n{: onclick=alert(1) style=position:fixed id=__search }",
    "[点我](https://evil.example){: onmouseover=alert(1) }",
    "# __search {: #__search onclick=alert(1) }",
    '<div markdown="1" onclick="alert(1)">**x**</div>',
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "{{ 1000003 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    '"><script>alert(1)</script>',
    "' onfocus='alert(1)' autofocus='",
    "</script><script>alert(1)</script>",
    "</table></div></article><script>alert(1)</script>",
    "\ue0000\ue001\ue0023\ue001",
    "| a | b |\n| --- | --- |\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
    "```html\n<script>alert(1)</script>\n```",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "!!! danger onclick=alert(1)\n    <script>alert(1)</script>",
    "*[HTML]: <b onclick=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;alert(1)&#60;/script&#62;",
    "1. <script>alert(1)</script>\n- [x](javascript:alert(1))\n> <iframe src=x></iframe>",
    "__search\n=======",
)
URLS = (
    "https://a.example/){onclick=alert(1)}",
    "https://a.example/){:onclick=alert(1)}[x](javascript:alert(1))",
    "https://a.example/|`x`|{{1000003*7}}",
)
"""Addresses that are well formed as such."""

_FORBIDDEN = {
    "applet", "base", "button", "embed", "form", "frame", "iframe", "img", "input", "link", "math", "meta", "object",
    "style", "textarea", "video",
}  # fmt: skip
_DRAWING = {
    "svg",
    "defs",
    "g",
    "line",
    "path",
    "pattern",
    "rect",
    "text",
    "title",
    "tspan",
    "circle",
    "desc",
    "polygon",
}


@dataclass
class Seen(HTMLParser):
    """The live parts of a page: what is dangerous in it, its ids, its links and its text."""

    dangers: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        drawn = "eg-chart__picture" in self.open
        if tag in _FORBIDDEN or (tag == "script" and given.get("type") != "application/json"):
            self.dangers.append(f"<{tag}>")
        if tag in _DRAWING - {"title", "desc"} and not drawn:
            self.dangers.append(f"<{tag}> outside our pictures")
        for name, value in given.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.dangers.append(f"{tag} {name}={value}")
            address = "".join(value.split()).lower()
            if name in ("href", "src", "xlink:href", "action") and address.startswith(("javascript", "data:", "vbs")):
                self.dangers.append(f"{tag} {name}={value}")
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" and "href" in given else []
        if tag not in ("br", "hr", "img", "input", "meta", "link"):
            self.open.append(given.get("class", tag))

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag not in ("br", "hr"):
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def seen(page: str) -> Seen:
    """What a browser would find in `page`."""
    parser = Seen()
    parser.feed(page)
    parser.close()
    return parser
