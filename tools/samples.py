"""Makes the real files of the demo's drafts, and the list of them: python3 tools/samples.py (needs reportlab, openpyxl).

What it makes is committed; it is only run again when a file is to say something else. All firms are invented. The PDF
uses the fonts that every reader has, so that none is embedded. Nothing in the files is dated, or the demo would age.
"""

import datetime
import hashlib
import io
import json
import pathlib
import re
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Font
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

ROOT = pathlib.Path(__file__).resolve().parents[1]
FOLDER = ROOT / "www/static/samples"
LIST = ROOT / "www/samples.json"
MOMENT = datetime.datetime(2026, 1, 1)
SELLER = "Ningbo Brightsea Trading Co., Ltd."
STREET = "Room 1206, 88 Haiyan Road, Ningbo, China"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def quotation():
    """The quotation of another customer."""
    out = io.BytesIO()
    page = Canvas(out, pagesize=A4, invariant=1)
    page.setTitle("Quotation Q-2214")
    page.setAuthor(SELLER)
    lines = [
        ("Helvetica-Bold", 14, 60, [SELLER]),
        ("Helvetica", 9, 60, [STREET]),
        ("Helvetica-Bold", 13, 60, [""]),
        ("Helvetica-Bold", 13, 60, ["QUOTATION Q-2214"]),
        ("Helvetica", 10, 60, [""]),
        ("Helvetica", 10, 60, ["To: ACME Import Inc."]),
        ("Helvetica", 10, 60, ["Attn. Mr Robert Carter, r.carter@acme-import.com"]),
        ("Helvetica", 10, 60, [""]),
        ("Helvetica-Bold", 10, 60, ["Article", "Description", "Quantity", "Unit price", "Amount"]),
        ("Helvetica", 10, 60, ["DB-19", "HSS drill bit set, 19 pcs", "2,000 sets", "USD 11.90", "USD 23,800.00"]),
        ("Helvetica", 10, 60, ["DB-25", "HSS drill bit set, 25 pcs", "1,000 sets", "USD 16.40", "USD 16,400.00"]),
        ("Helvetica-Bold", 10, 60, ["Total", "", "", "", "USD 40,200.00"]),
        ("Helvetica", 10, 60, [""]),
        ("Helvetica", 10, 60, ["FOB Ningbo. Payment: 30% deposit by T/T, 70% against copy of B/L."]),
        ("Helvetica", 10, 60, ["These prices include the special discount for ACME."]),
    ]
    y = 780
    for font, size, left, cells in lines:
        page.setFont(font, size)
        for x, cell in zip([left, 120, 290, 370, 450], cells, strict=False):
            page.drawString(x, y, cell)
        y -= 20
    page.showPage()
    page.save()
    return out.getvalue()


def price_list():
    """Prices, and the costs on a sheet that was hidden."""
    book = Workbook()
    prices = book.active
    prices.title = "Prices"
    cost = book.create_sheet("Cost")
    cost.sheet_state = "hidden"
    prices.append(["Article", "Description", "Price per piece, USD", "Minimum, pcs"])
    cost.append(["Article", "Cost, CNY", "Cost, USD", "Margin"])
    for article, text, price, minimum, cny, usd in [
        ("HG-60", "Butt hinge 60 mm, steel", 0.42, 5000, 2.05, 0.29),
        ("HG-80", "Butt hinge 80 mm, steel", 0.58, 5000, 2.80, 0.39),
        ("HG-100", "Butt hinge 100 mm, stainless", 1.35, 2000, 6.90, 0.97),
    ]:
        prices.append([article, text, price, minimum])
        cost.append([article, cny, usd, (price - usd) / price])
    for sheet, column in ((prices, "C"), (cost, "C")):
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for cell in sheet[column][1:]:
            cell.number_format = "0.00"
    for cell in cost["D"][1:]:
        cell.number_format = "0%"
    for letter, width in (("A", 12), ("B", 32), ("C", 20), ("D", 14)):
        prices.column_dimensions[letter].width = width
    book.properties.title = "Price list hinges"
    book.properties.creator = SELLER
    book.properties.created = book.properties.modified = MOMENT
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue())


def proforma():
    """The invoice whose total the mail states with two digits swapped."""
    table = [
        ("Article", "Quantity", "Unit price", "Amount"),
        ("LK-30 cylinder lock", "1,200 pcs", "USD 9.20", "USD 11,040.00"),
        ("LK-40 mortise lock", "600 pcs", "USD 12.50", "USD 7,500.00"),
        ("Total", "", "", "USD 18,540.00"),
    ]
    body = [
        paragraph(SELLER, bold=True),
        paragraph(STREET),
        paragraph("PROFORMA INVOICE PI-5582", bold=True),
        paragraph("To: Sakamoto Shoji K.K., Attn. Mr Kenji Sakamoto"),
        paragraph("Your order: PO-7802"),
        f"<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>{''.join(map(row, table))}</w:tbl>",
        paragraph("FOB Ningbo. Payment by T/T in advance."),
    ]
    document = f'{XML}<w:document xmlns:w="{W}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'
    types = (
        f'{XML}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>'
    )
    relations = (
        f'{XML}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        f'Target="word/document.xml"/></Relationships>'
    )
    return packed({"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": document})


def paragraph(text, bold=False):
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def row(cells):
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, MOMENT.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def repacked(data):
    """The same parts with one time, so that the same file always has the same bytes."""
    now = re.compile(rb"(?<=W3CDTF\">)[^<]+(?=</dcterms:modified>)")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return packed({name: now.sub(f"{MOMENT.isoformat()}Z".encode(), part) for name, part in parts.items()})


OOXML = "application/vnd.openxmlformats-officedocument"
SAMPLES = [
    ("Q-2214.pdf", "application/pdf", quotation),
    ("Price_list_hinges.xlsx", f"{OOXML}.spreadsheetml.sheet", price_list),
    ("PI-5582.docx", f"{OOXML}.wordprocessingml.document", proforma),
]

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = []
    for name, mime, make in SAMPLES:
        data = make()
        (FOLDER / name).write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        made.append({"name": name, "path": f"samples/{name}", "mimeType": mime, "size": len(data), "sha256": digest})
        print(f"{name}: {len(data)} bytes")
    LIST.write_text(json.dumps(made, indent=2) + "\n")
