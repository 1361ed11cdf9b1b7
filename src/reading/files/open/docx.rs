//! Documents of Word 2007 and later (DOCX, DOCM).

use super::budget::Budget;
use super::ooxml::{self, Relations};
use super::package::Package;
use super::xml::{Token, Xml};
use crate::contents::{Contents, FileLine, PartKind, Remark, Unread};

mod numbering;
mod story;
mod styles;
pub(super) mod tables;

use numbering::Numbering;
use story::{Document, Story};
use styles::Styles;

/// Lines of headers and footers that are kept.
const MOST_EDGES: usize = 300;

/// Reads a document.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    ooxml::read(bytes, budget, fill)
}

/// Adds the lines of a drawing, a slide: their text is built like that of a
/// document.
///
/// # Errors
/// As [`Xml::next`].
pub(super) fn drawn_text(
    text: &str,
    lines: &mut Vec<FileLine>,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut document = Document::default();
    let mut story = Story::new(&mut document);
    let result = story.read(text, budget);
    lines.append(&mut story.lines);
    renumber(lines);
    result
}

fn fill(package: &Package, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let name = ooxml::main_part(package, "word/document.xml", budget)?;
    let body = package.part(&name, budget)?.ok_or(Unread::Damaged)?;
    let relations = Relations::of(package, &name, budget)?;
    contents.title = ooxml::title(package, budget)?;
    let styles = ooxml::text_of(package, &relations, "styles", budget)?;
    let lists = ooxml::text_of(package, &relations, "numbering", budget)?;
    let mut document = Document {
        styles: ooxml::whole(Styles::read(&styles, budget))?,
        numbering: ooxml::whole(Numbering::read(&lists, budget))?,
        ..Document::default()
    };
    let mut story = Story::new(&mut document);
    let result = story.read(&ooxml::decoded(body), budget);
    let (mut lines, marks) = (story.lines, story.word_art);
    for diagram in relations.parts("diagramData") {
        drawn_text(&ooxml::text(package, diagram, budget)?, &mut lines, budget)?;
    }
    ooxml::add_part(contents, PartKind::Text, lines);
    let rest = edges(package, &relations, marks, &mut document, contents, budget)
        .and_then(|()| notes(package, &relations, &mut document, contents, budget))
        .and_then(|()| {
            contents.comments = comments(package, &relations, &document, budget)?;
            links(package, &relations, contents, budget)
        });
    contents.changes = document.changes;
    result.and(rest)
}

/// Headers and footers; and large words, of which `marks` were in the body.
fn edges(
    package: &Package,
    relations: &Relations,
    mut marks: Vec<String>,
    document: &mut Document,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut edges = Vec::<FileLine>::new();
    for name in relations.parts("header").chain(relations.parts("footer")) {
        let mut story = Story::new(document);
        ooxml::whole(story.read(&ooxml::text(package, name, budget)?, budget))?;
        marks.append(&mut story.word_art);
        // The first, the even and the odd pages often say the same.
        for line in story.lines {
            if edges.len() < MOST_EDGES && !edges.iter().any(|known| known.cells == line.cells) {
                edges.push(line);
            }
        }
        let relations = Relations::of(package, name, budget)?;
        links(package, &relations, contents, budget)?;
    }
    renumber(&mut edges);
    ooxml::add_part(contents, PartKind::HeaderFooter, edges);
    ooxml::add_part(contents, PartKind::Watermark, ooxml::lines(marks, budget));
    Ok(())
}

/// Footnotes and endnotes.
fn notes(
    package: &Package,
    relations: &Relations,
    document: &mut Document,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut notes = Vec::new();
    for kind in ["footnotes", "endnotes"] {
        let mut story = Story::new(document);
        let text = ooxml::text_of(package, relations, kind, budget)?;
        ooxml::whole(story.read(&text, budget))?;
        notes.append(&mut story.lines);
    }
    renumber(&mut notes);
    ooxml::add_part(contents, PartKind::Footnotes, notes);
    Ok(())
}

/// Numbers lines that come from several parts.
fn renumber(lines: &mut [FileLine]) {
    for (line, row) in lines.iter_mut().zip(1..) {
        line.row = row;
    }
}

/// The comments in the margin; their place is the text they are on.
fn comments(
    package: &Package,
    relations: &Relations,
    document: &Document,
    budget: &mut Budget,
) -> Result<Vec<Remark>, Unread> {
    let text = ooxml::text_of(package, relations, "comments", budget)?;
    let (mut xml, mut comments) = (Xml::new(&text), Vec::new());
    let (mut comment, mut in_text) = (Remark::default(), false);
    while let Some(token) = ooxml::lenient(xml.next(budget))? {
        match token {
            Token::Open(tag) if tag.name() == "comment" => {
                let id = tag.attribute("id").unwrap_or_default();
                comment = Remark {
                    place: document.commented.get(&id).cloned().unwrap_or_default(),
                    author: tag.attribute("author").unwrap_or_default(),
                    ..Remark::default()
                };
            }
            Token::Open(tag) => in_text = tag.name() == "t",
            Token::Text(text) if in_text => comment.text += &text,
            Token::Close(end) if end.name() == "comment" => {
                comments.extend(ooxml::remark(std::mem::take(&mut comment), budget));
            }
            Token::Close(end) => {
                in_text = false;
                if end.name() == "p" {
                    comment.text.push(' ');
                }
            }
            Token::Text(_) => {}
        }
    }
    Ok(comments)
}

/// What the document, or a part of it, takes from elsewhere; with the template
/// it was made from.
fn links(
    package: &Package,
    relations: &Relations,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    ooxml::add_links(relations, contents, budget);
    for settings in relations.parts("settings") {
        let relations = Relations::of(package, settings, budget)?;
        ooxml::add_links(&relations, contents, budget);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::package::tests::{budget, zip};
    use super::*;
    use crate::contents::FileLimits;
    use crate::contents::FilePart;

    const W: &str =
        "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>";

    fn document(body: &str, more: &[(&str, &str)]) -> Contents {
        let body = format!("{W}{body}</w:body></w:document>");
        let mut parts = vec![("word/document.xml", body.as_bytes())];
        parts.extend(more.iter().map(|(name, text)| (*name, text.as_bytes())));
        read(&zip(&parts), &mut budget()).unwrap()
    }

    fn relation(kind: &str, target: &str, mode: &str) -> String {
        format!(
            "<Relationships><Relationship Id='r1' Type='http://x/{kind}' Target='{target}' {mode}/></Relationships>"
        )
    }

    /// Lines with `|` between cells, and hidden ones in brackets.
    fn lines(part: &FilePart) -> Vec<String> {
        let cell = |hidden, text: &str| match hidden {
            true => format!("[{text}]"),
            false => text.to_owned(),
        };
        part.lines
            .iter()
            .map(|line| {
                let cells = line.cells.iter().map(|it| cell(it.hidden, &it.text));
                cells.collect::<Vec<_>>().join("|")
            })
            .collect()
    }

    #[test]
    fn paragraphs_and_tables() {
        let contents = document(
            "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t></w:r></w:p><w:p/>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc/>
            <w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc>
            <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ner</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>frame</w:t></w:r></w:p><w:p><w:r><w:t>work</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            &[],
        );
        let text = &contents.parts[0];
        assert_eq!(lines(text), ["A b", "1 2||3|4", "in|ner", "frame", "work"]);
        assert_eq!(text.lines[1].cells[3].column, 5);
        assert_eq!(text.lines[4].row, 5);
    }

    #[test]
    fn what_is_not_seen_and_what_was_changed() {
        let contents = document(
            "<w:p><w:r><w:t>Price </w:t></w:r><w:del w:author='Ann'><w:r><w:delText>100</w:delText></w:r></w:del>
            <w:ins w:author='Ann'><w:r><w:t>120</w:t></w:r><w:r><w:t> EUR</w:t></w:r></w:ins>
            <w:moveFrom w:author='Bo'><w:r><w:t>gone</w:t></w:r></w:moveFrom>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>DATE</w:instrText><w:t>code</w:t><w:fldChar w:fldCharType='separate'/><w:t>3 May</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>
            <w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
            <mc:Fallback><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>",
            &[],
        );
        assert_eq!(
            lines(&contents.parts[0]),
            ["Price 120 EUR|[secret]", "3 May", "Box"]
        );
        let changes: Vec<_> = contents
            .changes
            .iter()
            .map(|it| (it.author.as_str(), it.text.as_str(), it.deleted))
            .collect();
        assert_eq!(
            changes,
            [
                ("Ann", "100", true),
                ("Ann", "120 EUR", false),
                ("Bo", "gone", true)
            ]
        );
    }

    #[test]
    fn around_the_text() {
        let rels = "<Relationships>
            <Relationship Id='1' Type='x/header' Target='h.xml'/><Relationship Id='2' Type='x/footnotes' Target='f.xml'/>
            <Relationship Id='3' Type='x/comments' Target='c.xml'/><Relationship Id='4' Type='x/settings' Target='s.xml'/>
            <Relationship Id='5' Type='x/image' Target='http://img' TargetMode='External'/>
            <Relationship Id='6' Type='x/hyperlink' Target='http://click' TargetMode='External'/></Relationships>";
        let contents = document(
            "<w:p><w:commentRangeStart w:id='7'/><w:r><w:t>ten days</w:t></w:r><w:commentRangeEnd w:id='7'/></w:p>",
            &[
                ("word/_rels/document.xml.rels", rels),
                (
                    "word/h.xml",
                    "<w:hdr><w:p><w:r><w:t>Head</w:t><v:textpath string='DRAFT'/></w:r></w:p></w:hdr>",
                ),
                (
                    "word/f.xml",
                    "<w:footnotes><w:footnote><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote></w:footnotes>",
                ),
                (
                    "word/c.xml",
                    "<w:comments><w:comment w:id='7' w:author='Cy'><w:p><w:r><w:t>Too</w:t></w:r></w:p><w:p><w:r><w:t>long</w:t></w:r></w:p></w:comment></w:comments>",
                ),
                (
                    "word/_rels/s.xml.rels",
                    &relation(
                        "attachedTemplate",
                        "file:///t.dotm",
                        "TargetMode='External'",
                    ),
                ),
            ],
        );
        let parts: Vec<_> = contents
            .parts
            .iter()
            .map(|it| (it.kind, lines(it)))
            .collect();
        assert_eq!(
            parts,
            [
                (PartKind::Text, vec!["ten days".to_owned()]),
                (PartKind::HeaderFooter, vec!["Head".to_owned()]),
                (PartKind::Watermark, vec!["DRAFT".to_owned()]),
                (PartKind::Footnotes, vec!["Note".to_owned()]),
            ]
        );
        assert_eq!(contents.links, ["http://img", "file:///t.dotm"]);
        let comment = &contents.comments[0];
        assert_eq!(comment.text, "Too long");
        assert_eq!(
            (comment.place.as_str(), comment.author.as_str()),
            ("ten days", "Cy")
        );
    }

    #[test]
    fn limits_leave_what_was_read() {
        let body = format!("{W}<w:p><w:r><w:t>first</w:t></w:r></w:p><w:p><w:r><w:t>second");
        let bytes = zip(&[("word/document.xml", body.as_bytes())]);
        let contents = read(&bytes, &mut budget()).unwrap();
        assert_eq!(lines(&contents.parts[0]), ["first", "second"]);
        let limits = FileLimits {
            characters: 7,
            ..FileLimits::default()
        };
        let contents = read(&bytes, &mut Budget::new(&limits, || 0.0)).unwrap();
        assert_eq!(lines(&contents.parts[0]), ["first", "se"]);
        assert!(contents.cut);
        assert_eq!(
            read(&zip(&[("a", b"b")]), &mut budget()),
            Err(Unread::Damaged)
        );
    }
}
