"""Writes the tree of elements into the catalogue of a PDF, as far as PDF/UA-1 asks for it."""

from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
)

from veldtool.adapters.pdf.tags import Element, Mark, Marks

_PAGE_KEYS = ("StructParents", "Tabs")
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def write(document: Any, root: Element, marks: Marks, title: str, language: str) -> None:
    """Put tree, marks and metadata into a document of reportlab whose pages are all there."""
    _Tree(document, root, marks).write()
    metadata = _METADATA.format(title=escape(title), language=escape(language))
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    # Without filters: programs look for the conformance in the plain bytes.
    document.Catalog.Metadata = PDFStream(kind, metadata.encode(), filters=[])
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


class _Tree:
    def __init__(self, document: Any, root: Element, marks: Marks) -> None:
        self._document = document
        self._root = root
        self._marks = marks
        self._made: dict[Element, PDFDictionary] = {one: PDFDictionary() for one in _all(root)}
        self._top = PDFDictionary({"Type": PDFName("StructTreeRoot")})

    def write(self) -> None:
        for element in self._made:
            self._fill(element)
        self._made[self._root]["P"] = self._reference(self._top)
        self._top["K"] = self._reference(self._made[self._root])
        self._top["ParentTree"] = PDFDictionary({"Nums": PDFArray(list(self._parents()))})
        self._top["ParentTreeNextKey"] = len(self._document.Pages.pages)
        self._document.Catalog.StructTreeRoot = self._top

    def _fill(self, element: Element) -> None:
        made = self._made[element]
        made["Type"] = PDFName("StructElem")
        made["S"] = PDFName(element.tag)
        for kid in element.kids:
            self._made[kid]["P"] = self._reference(made)
        kids = [self._reference(self._made[kid]) for kid in element.kids]
        made["K"] = PDFArray([*map(self._mark, element.marks), *kids])
        if element.scope:
            words = {"O": PDFName("Table"), "Scope": PDFName(element.scope)}
            made["A"] = PDFDictionary(words)

    def _mark(self, mark: Mark) -> PDFDictionary:
        page = self._reference(self._document.Pages.pages[mark.page])
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": mark.number})

    def _parents(self) -> Iterator[Any]:
        """For each page its number, and the element of each of its marks."""
        pages = self._document.Pages.pages
        for number, (page, elements) in enumerate(zip(pages, self._marks.pages, strict=False)):
            page.__NoDefault__ = [*page.__NoDefault__, *_PAGE_KEYS]
            page.StructParents, page.Tabs = number, PDFName("S")
            yield number
            yield PDFArray([self._reference(self._made[one]) for one in elements])

    def _reference(self, made: object) -> Any:
        return self._document.Reference(made)


def _all(element: Element) -> Iterable[Element]:
    yield element
    for kid in element.kids:
        yield from _all(kid)
