//! What the packages of Word, Excel and PowerPoint have in common: parts that
//! point to parts, and properties.

use std::collections::HashMap;

use super::budget::Budget;
use super::package::Package;
use super::xml::{Token, Xml, decode, one_line};
use crate::contents::{Contents, FileCell, FileLine, FilePart, PartKind, Remark, Unread};

/// Links that are kept; more of them tell nothing new.
const MOST_LINKS: usize = 100;
/// Texts that are compared with each other.
const MOST_LINES: usize = 300;

/// Something that a part of a package points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    /// The last word of its type: `worksheet`, `hyperlink`.
    pub(super) kind: String,
    /// Name of a part; an address when it is outside.
    pub(super) target: String,
    /// Not in the package.
    pub(super) outside: bool,
}

/// What a part points to.
#[derive(Debug, Default)]
pub(super) struct Relations {
    list: Vec<Relation>,
    /// Places in `list` by id.
    by_id: HashMap<String, usize>,
}

impl Relations {
    /// Those of a part; `""` is the package itself. None when they are missing
    /// or damaged.
    ///
    /// # Errors
    /// [`Unread::TooLarge`], [`Unread::TooSlow`].
    pub(super) fn of(package: &Package, part: &str, budget: &mut Budget) -> Result<Self, Unread> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels");
        let mut relations = Self::default();
        let found = text(package, &name, budget)?;
        let mut xml = Xml::new(&found);
        while let Some(token) = lenient(xml.next(budget))? {
            let Token::Open(tag) = token else { continue };
            let (Some(id), Some(kind), Some(target)) = (
                tag.attribute("Id"),
                tag.attribute("Type"),
                tag.attribute("Target"),
            ) else {
                continue;
            };
            let outside = tag.attribute("TargetMode").as_deref() == Some("External");
            relations.by_id.insert(id, relations.list.len());
            relations.list.push(Relation {
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: if outside {
                    one_line(&target)
                } else {
                    resolve(folder, &target)
                },
                outside,
            });
        }
        Ok(relations)
    }

    /// Name of the part with this id.
    pub(super) fn part(&self, id: &str) -> Option<&str> {
        let relation = self.list.get(*self.by_id.get(id)?)?;
        (!relation.outside).then_some(relation.target.as_str())
    }

    /// Names of the parts of a kind.
    pub(super) fn parts<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.list
            .iter()
            .filter(move |relation| relation.kind == kind && !relation.outside)
            .map(|relation| relation.target.as_str())
    }

    /// Addresses that values or pictures are taken from; not what a reader
    /// clicks on.
    pub(super) fn outside(&self) -> impl Iterator<Item = &str> {
        self.list
            .iter()
            .filter(|relation| relation.outside && relation.kind != "hyperlink")
            .map(|relation| relation.target.as_str())
    }
}

/// Name of the part that the others hang on.
///
/// # Errors
/// As [`Relations::of`].
pub(super) fn main_part(
    package: &Package,
    usual: &str,
    budget: &mut Budget,
) -> Result<String, Unread> {
    let relations = Relations::of(package, "", budget)?;
    let named = relations
        .parts("officeDocument")
        .find(|name| package.has(name));
    Ok(named.unwrap_or(usual).to_owned())
}

/// The title in the properties; empty when there is none.
///
/// # Errors
/// As [`Relations::of`].
pub(super) fn title(package: &Package, budget: &mut Budget) -> Result<String, Unread> {
    title_in(&text(package, "docProps/core.xml", budget)?, budget)
}

/// The title in a part of properties.
///
/// # Errors
/// [`Unread::TooSlow`].
pub(super) fn title_in(text: &str, budget: &mut Budget) -> Result<String, Unread> {
    let (mut xml, mut title, mut inside) = (Xml::new(text), String::new(), false);
    while let Some(token) = lenient(xml.next(budget))? {
        match token {
            Token::Open(tag) => inside = tag.name() == "title",
            Token::Close(_) => inside = false,
            Token::Text(text) if inside => title += &text,
            Token::Text(_) => {}
        }
    }
    Ok(budget.keep(&one_line(&title)).to_owned())
}

/// The XML of a part; empty when it is missing or damaged: for parts that a
/// file can be read without.
///
/// # Errors
/// [`Unread::TooLarge`], [`Unread::TooSlow`].
pub(super) fn text(package: &Package, name: &str, budget: &mut Budget) -> Result<String, Unread> {
    let bytes = lenient(package.part(name, budget))?;
    Ok(bytes.map(decoded).unwrap_or_default())
}

/// The text of XML, without a copy when it is UTF-8.
pub(super) fn decoded(bytes: Vec<u8>) -> String {
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => decode(error.as_bytes()).into_owned(),
    }
}

/// Takes what is damaged as missing.
pub(super) fn lenient<T>(read: Result<Option<T>, Unread>) -> Result<Option<T>, Unread> {
    match read {
        Err(Unread::TooLarge | Unread::TooSlow) | Ok(_) => read,
        Err(_) => Ok(None),
    }
}

/// The XML of the part of a kind; empty when it is missing or damaged.
///
/// # Errors
/// As [`text`].
pub(super) fn text_of(
    package: &Package,
    relations: &Relations,
    kind: &str,
    budget: &mut Budget,
) -> Result<String, Unread> {
    match relations.parts(kind).next() {
        Some(name) => text(package, name, budget),
        None => Ok(String::new()),
    }
}

/// Takes what is damaged as empty.
pub(super) fn whole<T: Default>(read: Result<T, Unread>) -> Result<T, Unread> {
    Ok(lenient(read.map(Some))?.unwrap_or_default())
}

/// Opens a package and fills the contents from it.
///
/// # Errors
/// Why nothing at all was read; when only the rest was not, that is in the
/// contents.
pub(super) fn read(
    bytes: &[u8],
    budget: &mut Budget,
    fill: impl FnOnce(&Package, &mut Contents, &mut Budget) -> Result<(), Unread>,
) -> Result<Contents, Unread> {
    let package = Package::open(bytes, budget)?;
    let mut contents = Contents::default();
    let result = fill(&package, &mut contents, budget);
    finish(contents, result, budget)
}

/// The contents, when anything at all was read.
///
/// # Errors
/// Why it was not.
pub(super) fn finish(
    mut contents: Contents,
    result: Result<(), Unread>,
    budget: &Budget,
) -> Result<Contents, Unread> {
    contents.cut = budget.is_full();
    match result {
        Err(why) if contents.parts.is_empty() => Err(why),
        result => Ok(Contents {
            unread: result.err(),
            ..contents
        }),
    }
}

/// Adds what a part takes from elsewhere to the links, each once.
pub(super) fn add_links(relations: &Relations, contents: &mut Contents, budget: &mut Budget) {
    for link in relations.outside() {
        add_link(link, contents, budget);
    }
}

/// Adds a link, once.
pub(super) fn add_link(link: &str, contents: &mut Contents, budget: &mut Budget) {
    let link = one_line(link);
    if contents.links.len() < MOST_LINKS && !contents.links.contains(&link) {
        contents.links.push(budget.keep(&link).to_owned());
    }
}

/// Adds a part of these lines, when there are any.
pub(super) fn add_part(contents: &mut Contents, kind: PartKind, lines: Vec<FileLine>) {
    if !lines.is_empty() {
        contents.parts.push(FilePart {
            kind,
            lines,
            ..FilePart::default()
        });
    }
}

/// A comment or a change as it is kept; none when it says nothing.
pub(super) fn remark(remark: Remark, budget: &mut Budget) -> Option<Remark> {
    let text = one_line(&remark.text);
    let text = budget.keep(&text);
    (!text.is_empty()).then(|| Remark {
        text: text.to_owned(),
        place: budget.keep(&one_line(&remark.place)).to_owned(),
        author: budget.keep(&one_line(&remark.author)).to_owned(),
        deleted: remark.deleted,
    })
}

/// Texts as lines of a cell each, none twice; not those beyond the 300th.
pub(super) fn lines(texts: Vec<String>, budget: &mut Budget) -> Vec<FileLine> {
    let mut lines = Vec::<FileLine>::new();
    for text in texts.into_iter().take(MOST_LINES) {
        let text = one_line(&text);
        let known = |line: &FileLine| line.cells.iter().any(|cell| cell.text == text);
        if text.is_empty() || lines.iter().any(known) || budget.is_full() {
            continue;
        }
        lines.push(FileLine {
            row: u32::try_from(lines.len() + 1).unwrap_or(u32::MAX),
            hidden: false,
            cells: vec![FileCell {
                column: 1,
                hidden: false,
                text: budget.keep(&text).to_owned(),
            }],
        });
    }
    lines
}

/// The name that `target` means for a part in `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(step),
        }
    }
    path.join("/").trim_start_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::package::tests::{budget, zip};
    use super::*;

    #[test]
    fn targets_are_found_from_their_folder() {
        assert_eq!(
            resolve("xl/worksheets", "../comments1.xml"),
            "xl/comments1.xml"
        );
        assert_eq!(resolve("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
        assert_eq!(resolve("a", "../../../b"), "b");
    }

    #[test]
    fn relations_and_title() {
        let rels = r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="w/d.xml"/>
            <Relationship Id="r2" Type="http://x/hyperlink" Target="http://h" TargetMode="External"/>
            <Relationship Id="r3" Type="http://x/image" Target="http://i" TargetMode="External"/></Relationships>"#;
        let bytes = zip(&[
            ("_rels/.rels", rels.as_bytes()),
            ("w/d.xml", b"<d/>"),
            (
                "docProps/core.xml",
                b"<c><dc:title>Offer &amp; terms</dc:title><x>y</x></c>",
            ),
        ]);
        let mut budget = budget();
        let package = Package::open(&bytes, &mut budget).unwrap();
        let relations = Relations::of(&package, "", &mut budget).unwrap();
        assert_eq!(relations.part("r1"), Some("w/d.xml"));
        assert_eq!(relations.outside().collect::<Vec<_>>(), ["http://i"]);
        assert_eq!(main_part(&package, "no", &mut budget).unwrap(), "w/d.xml");
        assert_eq!(title(&package, &mut budget).unwrap(), "Offer & terms");
    }
}
