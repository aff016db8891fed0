#!/usr/bin/python3
"""What a script in Python would do: reads the issued forms of a workspace, adds them up, fills a Word template and a page.

usage: peer.py WORKSPACE OUT     (Debian: python3-openpyxl python3-docxtpl)
       peer.py --templates OUT   makes the templates of both, as a person would have done before

It reads the issued form only, each sheet by its heading row and each row by its label, and trusts what it reads: no account
of cells, no checks, no rules, no word on who is missing or late, no original kept, no manifest, no lock, nothing flushed to
the disk, no chart, no letterhead to measure, and no figure can be asked later for its cells but in the page's own list.
"""
import csv
import json
import sys
import warnings
from collections import defaultdict
from pathlib import Path

PART, TEXT, ITEM, ANSWERS, NARRATIVE, TOPICS, MEMBERS, COMPARED = "part", "text", "item", "answers", "narrative", "topics", "members", "compared"
# The report: {a label of the form} is its total, {A / B} a share in percent.
REPORT = [
    (PART, "I. KẾT QUẢ HOẠT ĐỘNG NĂM 2021"),
    (PART, "1. Tình hình xây dựng tổ chức và phát triển hội viên"),
    (ITEM, "Có {Hội Khuyến học cấp xã} phường thành lập Hội Khuyến học cơ sở."),
    (ITEM, "Đến cuối kỳ báo cáo, toàn thành phố có {Chi hội, tổ hội (gộp)} chi, tổ hội; mới thành lập"
           " {Tổ chức hội mới thành lập trong kỳ – Ban khuyến học cơ quan} Ban Khuyến học của các phòng, ban."),
    (ITEM, "Tổng số hội viên hiện nay là {Tổng số hội viên} người; số hội viên phát triển mới trong năm là"
           " {Hội viên phát triển mới trong kỳ} hội viên; tỷ lệ hội viên trên dân số đạt {Tổng số hội viên / Dân số}."),
    (ITEM, "Số hội viên đã được cấp thẻ: {Hội viên đã được cấp thẻ} hội viên."),
    (NARRATIVE, "thuan-loi"),
    (ANSWERS, "Khó khăn, hạn chế"),
    (MEMBERS, "Hội viên của các đơn vị (người)"),
    (PART, "2. Xây dựng và phát triển trung tâm học tập cộng đồng"),
    (TEXT, "Đến nay toàn thành phố có {Xã/phường đã sáp nhập thành Trung tâm Văn hóa – Cộng đồng} phường đã sáp nhập thành"
           " Trung tâm Văn hóa – Cộng đồng; còn {Xã/phường chưa có trung tâm} phường chưa có trung tâm."),
    (TEXT, "Trong năm, các trung tâm học tập cộng đồng đã tổ chức {Số lớp, chuyên đề} lớp, chuyên đề cho {Lượt người tham gia}"
           " lượt người tham gia, cụ thể như sau:"),
    (TOPICS, "Tên chuyên đề"),
    (PART, "3. Phong trào xây dựng Gia đình học tập và Cộng đồng học tập, tiến tới xây dựng xã hội học tập"),
    (ITEM, "Gia đình học tập: {Gia đình học tập – đạt, công nhận}/{Tổng số hộ gia đình} hộ gia đình được công nhận, đạt"
           " {Gia đình học tập – đạt, công nhận / Tổng số hộ gia đình}."),
    (ITEM, "Cộng đồng học tập: {Cộng đồng học tập (thôn, bản, tổ) – đạt, công nhận}/{Tổng số thôn, bản, ấp, khóm, tổ dân phố,"
           " khu phố} khu phố, ấp, thôn, bản được công nhận."),
    (ITEM, "Cộng đồng học tập cấp xã: {CĐHT cấp xã – đăng ký} phường đăng ký; {CĐHT cấp xã – tự đánh giá đạt} phường tự đánh giá đạt."),
    (PART, "4. Xây dựng Quỹ Khuyến học – khuyến tài"),
    (ITEM, "Kết quả vận động các lực lượng xã hội đóng góp: {Thu/vận động trong kỳ} đồng."),
    (ITEM, "Khuyến học: {Khuyến học = học bổng + quà – số suất/lượt} suất với số tiền {Khuyến học = học bổng + quà – số tiền}"
           " đồng, trong đó:"),
    (ITEM, "Học bổng: {Học bổng – số suất/lượt} suất với số tiền {Học bổng – số tiền} đồng;"),
    (ITEM, "Tặng quà cho học sinh khó khăn: {Quà cho học sinh khó khăn – số suất/lượt} suất với số tiền"
           " {Quà cho học sinh khó khăn – số tiền} đồng."),
    (ITEM, "Khuyến tài: {Khuyến tài (khen thưởng người học giỏi) – số suất/lượt} suất với số tiền"
           " {Khuyến tài (khen thưởng người học giỏi) – số tiền} đồng."),
    (ITEM, "Phong trào nuôi heo đất: {Heo đất khuyến học} con với số tiền {Tiền heo đất} đồng."),
    (PART, "5. Công tác thông tin, tuyên truyền"),
    (NARRATIVE, "tuyen-truyen"),
    (PART, "6. Công tác tham mưu, tư vấn"),
    (NARRATIVE, "tham-muu"),
    (PART, "7. Một số công tác khác"),
    (NARRATIVE, "cong-tac-khac"),
    (PART, "8. Đánh giá chung"),
    (COMPARED, "Chi hội, tổ hội (gộp)"),
    (ANSWERS, "Đánh giá chung: ưu điểm"),
    (NARRATIVE, "ton-tai"),
    (PART, "9. Kiến nghị"),
    (NARRATIVE, "kien-nghi"),
    (PART, "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022"),
    (NARRATIVE, "phuong-huong"),
]
TABLES = {  # heading, what a row comes from, its cells
    MEMBERS: (["Đơn vị", "Năm 2021"], "members", ["row.name", "row.total"]),
    TOPICS: (["TT", "Tên chuyên đề", "Số lớp tổ chức", "Số lượt người tham gia"], "topics",
             ["loop.index", "row.name", "row.classes", "row.learners"]),
    COMPARED: (["Chỉ tiêu", "Năm 2020", "Năm 2021", "Tăng (+), giảm (−)"], "compared",
               ["row.name", "row.before", "row.now", "row.more"]),
}


def with_fields(text):
    return text.replace("{", '{{ figure("').replace("}", '") }}')


def make_word(path):
    import docx

    document = docx.Document()
    for kind, text in REPORT:
        if kind == PART:
            document.add_heading(text, 1)
        elif kind in (TEXT, ITEM):
            document.add_paragraph(with_fields(text), "List Bullet" if kind == ITEM else None)
        elif kind in (ANSWERS, NARRATIVE):
            document.add_paragraph(f'{{%p for line in {kind}["{text}"] %}}')
            document.add_paragraph("{{ line }}")
            document.add_paragraph("{%p endfor %}")
        else:
            heading, rows, cells = TABLES[kind]
            table = document.add_table(rows=4, cols=len(heading), style="Table Grid")
            for line, texts in enumerate([heading, [f"{{%tr for row in {rows} %}}"], [f"{{{{ {cell} }}}}" for cell in cells], ["{%tr endfor %}"]]):
                for cell, text in zip(table.rows[line].cells, texts):
                    cell.text = text
    document.save(path)


def make_page(path):
    lines = ['<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>Báo cáo tổng kết</title></head><body>']
    for kind, text in REPORT:
        if kind == PART:
            lines.append(f"<h2>{text}</h2>")
        elif kind in (TEXT, ITEM):
            lines.append(f"<p>{with_fields(text)}</p>")
        elif kind in (ANSWERS, NARRATIVE):
            lines.append(f'{{% for line in {kind}["{text}"] %}}<p>{{{{ line }}}}</p>\n{{% endfor %}}')
        else:
            heading, rows, cells = TABLES[kind]
            lines.append("<table><tr>" + "".join(f"<th>{name}</th>" for name in heading) + "</tr>")
            lines.append(f"{{% for row in {rows} %}}<tr>" + "".join(f"<td>{{{{ {cell} }}}}</td>" for cell in cells) + "</tr>\n{% endfor %}</table>")
    lines.append('<script type="application/json">{{ cells | safe }}</script></body></html>')
    path.write_text("\n".join(lines), encoding="utf-8")


def number(cell):
    if isinstance(cell, (int, float)):
        return cell
    return {"Có": 1, "Không": 0}.get(cell)


def read(inbox):
    """Yields unit, label, value, file, sheet and cell of every figure; the answers of the last sheet are texts."""
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    for file in sorted(inbox.glob("*.xlsx")):
        book = load_workbook(file, read_only=True, data_only=True)
        for sheet in book:
            columns = {}
            for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
                if row[0] == "STT":
                    columns = {i: name for i, name in enumerate(row) if i > 1 and name in ("Số liệu", "Trả lời") or name and "(l" in name}
                elif columns and row[1]:
                    for i, name in columns.items():
                        value = row[i] if name == "Trả lời" else number(row[i])
                        if value is not None:
                            label = row[1] if name in ("Số liệu", "Trả lời") else (row[1], name)
                            yield file.stem.split("_")[0], label, value, file.name, sheet.title, f"{get_column_letter(i + 1)}{line}"
        book.close()


def shown(value):
    return f"{value:,.0f}".replace(",", ".")


def paragraphs(text):
    """Paragraphs and items of a list of a Markdown file."""
    return [" ".join(block.split()).removeprefix("- ") for block in text.replace("\n- ", "\n\n- ").split("\n\n")]


def table(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def report(workspace, out):
    from docxtpl import DocxTemplate
    from jinja2 import Environment, FileSystemLoader

    warnings.simplefilter("ignore")  # our forms have no default style
    units = {row["code"]: row["name"] for row in table(workspace / "units.csv")}
    totals, cells, answers, rows = defaultdict(int), defaultdict(list), defaultdict(list), []
    for unit, label, value, *place in read(workspace / "inbox"):
        if isinstance(value, str):
            answers[label].append(f"{units[unit]}: {value}")
        else:
            totals[label] += value
            cells[str(label)].append([unit, value, *place])
            rows.append([unit, label, value, *place])

    def figure(label):
        part, _, whole = label.partition(" / ")
        return f"{100 * totals[part] / totals[whole]:.2f}%".replace(".", ",") if whole else shown(totals[label])

    classes, learners = "Số lớp, chuyên đề (lớp)", "Lượt người tham gia (lượt người)"
    topics = dict.fromkeys(label[0] for label in totals if isinstance(label, tuple))
    before = sum(float(row["value"]) for row in table(workspace / "history" / "2020.csv") if row["indicator"] == "branch_group_total")
    now = totals["Chi hội, tổ hội (gộp)"]
    content = {
        "figure": figure,
        "answers": answers,
        "narrative": {file.stem: paragraphs(file.read_text(encoding="utf-8")) for file in (workspace / "narrative").glob("*.md")},
        "members": [{"name": units[unit], "total": shown(value)} for unit, value, *_ in cells["Tổng số hội viên"]],
        "topics": [{"name": name, "classes": shown(totals[name, classes]), "learners": shown(totals[name, learners])} for name in topics],
        "compared": [{"name": "Chi hội, tổ hội (gộp)", "before": shown(before), "now": shown(now), "more": f"{now - before:+.0f}"}],
        "cells": json.dumps(cells, ensure_ascii=False),
    }
    word = DocxTemplate(out / "template.docx")
    word.render(content, autoescape=True)
    word.save(out / "report.docx")
    page = Environment(loader=FileSystemLoader(out), autoescape=True).get_template("page.html")
    (out / "report.html").write_text(page.render(content), encoding="utf-8")
    for name, lines in ("figures.csv", rows), ("totals.csv", totals.items()):
        with open(out / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(lines)


if sys.argv[1] == "--templates":
    make_word(Path(sys.argv[2]) / "template.docx")
    make_page(Path(sys.argv[2]) / "page.html")
else:
    report(Path(sys.argv[1]), Path(sys.argv[2]))
