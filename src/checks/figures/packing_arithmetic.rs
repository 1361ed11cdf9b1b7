//! # What it does
//! Redoes what a mail says of packing: cartons × pieces, net and gross
//! weight, volume, and what one container takes.
//!
//! # Why it matters
//! Customs, carrier and warehouse go by these figures; a wrong one costs
//! days.
//!
//! # Example
//! Wrong: 120 cartons × 24 pcs = 2,800 pcs; N.W. 1,640 kg, G.W. 1,520 kg; 48
//! cbm in one 20' container.
//! Right: 120 cartons × 24 pcs = 2,880 pcs.
//!
//! # Traps
//! Mixed and part-filled cartons, free spares on top. Pallets in the volume.
//! Weights of one piece. Inner boxes. Sizes of the product rather than of its
//! carton. Rounded volumes. Two containers.
//!
//! # Settings
//! None.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Found, Level, Meta, Needs, Spot};
use crate::reading::packing::Packing;
use crate::reading::{Mail, numbers, plain};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "packing-arithmetic",
    family: Family::Figures,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a statement that does not hold.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for packing in mail.packing.iter().filter(|p| !p.is_right()) {
        if !mail.is_questioned(Part::Body, packing.place()) {
            tell(mail, packing, out);
        }
    }
}

fn tell(mail: &Mail, packing: &Packing, out: &mut Findings) {
    let text = |range: &Range<usize>| &mail.body.content[range.clone()];
    let place = packing.place();
    let found = out.add(META.level, Spot::Text(Part::Body, place.clone()));
    found.param("given", text(place));
    match packing {
        Packing::Pieces {
            cartons,
            per,
            total,
        } => {
            let product = cartons.value.checked_mul(per.value).unwrap_or_default();
            found
                .variant("pieces")
                .param("cartons", text(&cartons.range))
                .param("per", text(&per.range))
                .mark(Part::Body, cartons.range.clone())
                .mark(Part::Body, per.range.clone());
            correct(
                mail,
                place,
                numbers::write(product, total.scale, mail.convention),
                found,
            );
        }
        Packing::Weights { net, gross } => {
            found
                .variant("weights")
                .param("net", text(&net.range))
                .mark(Part::Body, net.range.clone());
            swap(mail, &net.range, &gross.range, found);
        }
        Packing::Volume {
            cartons, expected, ..
        } => {
            found
                .variant("volume")
                .param("cartons", text(&cartons.range))
                .mark(Part::Body, cartons.range.clone());
            correct(mail, place, plain(*expected, mail.convention), found);
        }
        Packing::Container { name, capacity, .. } => {
            found
                .variant("container")
                .param("container", text(name).trim())
                .param("capacity", plain(*capacity, mail.convention))
                .mark(Part::Body, name.clone());
        }
    }
}

fn correct(mail: &Mail, place: &Range<usize>, expected: String, found: &mut Found) {
    found.param("expected", expected.as_str()).repair(
        "repair-total",
        vec![("expected", expected.as_str().into())],
        mail.replace(Part::Body, place, expected.clone()),
    );
}

/// Two figures on one line change places.
fn swap(mail: &Mail, a: &Range<usize>, b: &Range<usize>, found: &mut Found) {
    let (first, second) = if a.start < b.start { (a, b) } else { (b, a) };
    let content = &mail.body.content;
    // Across cells and lines the markup between them would go.
    let between = content
        .get(first.end..second.start)
        .filter(|between| !between.contains(['\n', '\t']));
    if let Some(between) = between {
        let swapped = format!(
            "{}{between}{}",
            &content[second.clone()],
            &content[first.clone()]
        );
        found.repair(
            "repair-swap",
            vec![],
            mail.replace(Part::Body, &(first.start..second.end), swapped),
        );
    }
}
