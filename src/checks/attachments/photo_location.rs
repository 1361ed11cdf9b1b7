//! # What it does
//! Notes photos that carry the place they were taken at.
//!
//! # Why it matters
//! It tells the customer where your factory, or your supplier, is.
//!
//! # Example
//! Wrong: a photo of the workshop straight from the telephone.
//! Right: the same without its position.
//!
//! # Traps
//! Loading and inspection photos, where the place is wanted as proof.
//! Forwarders and inspectors.
//!
//! # Settings
//! None. Where the inside of files is not read, the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::contents::Position;
use crate::reading::words::lexicon;
use crate::reading::{Mail, Opened, Person};

use super::other_customer_file::reader;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "photo-location",
    family: Family::Attachments,
    level: Level::Note,
    requirement: "B6",
    needs: Needs::Files,
    yields_to: &[],
};

lexicon!(
    /// The place is part of what the photos are to show.
    WANTED,
    [
        "gps", "geotag*", "geo-tag*", "position", "coordinates", "location", "proof", "evidence", "loading", "loaded", "stuffing", "container", "truck", "pickup", "pick-up", "unloading", "inspection", "inspector", "site", "on-site", "installation", "installed", "delivery photos", "pod", "where it was taken", "accident", "damage*", "survey",
        "standort", "koordinaten", "nachweis", "beleg", "verladung*", "verladen*", "beladung*", "beladen", "inspektion*", "prüfung vor ort", "vor ort", "baustelle", "montage", "schaden*", "entlad*",
        "ubicación", "coordenadas", "prueba", "comprobante", "carga", "cargado", "contenedor", "inspección", "en sitio", "en obra", "instalación", "daño*", "descarga",
        "emplacement", "coordonnées gps", "preuve", "chargement", "chargé", "empotage", "conteneur", "inspection", "sur place", "chantier", "installation", "dommage*",
        "localização", "prova", "comprovante", "carregamento", "contêiner", "inspeção", "no local", "instalação", "dano*",
        "местоположени*", "координат*", "подтверждени*", "погрузк*", "контейнер*", "инспекц*", "осмотр*", "монтаж*", "на месте", "поврежден*",
        "定位", "位置", "坐标", "装柜", "装箱照", "装车", "装货", "集装箱", "验货", "检验", "现场", "安装", "证明", "破损", "卸货",
        "位置情報", "積込", "積み込み", "バンニング", "コンテナ", "検品", "検査", "現地", "現場", "設置", "証拠", "破損", "الموقع", "تحميل", "حاوية", "معاينة"
    ]
);

/// A position this near to zero, in ten-thousandths of a degree, is none.
const NO_FIX: i32 = 100;

/// One finding a mail, at the first of the photos.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let placed: Vec<(&Opened, Position)> = mail
        .opened
        .iter()
        .filter_map(|opened| Some((opened, opened.contents.position?)))
        // A telephone without a fix writes zeros.
        .filter(|(_, at)| at.latitude.abs() > NO_FIX || at.longitude.abs() > NO_FIX)
        .collect();
    let Some((first, position)) = placed.first() else {
        return;
    };
    let outsiders: Vec<&Person> = cx.world.outsiders(mail).collect();
    let wanted = || !WANTED.authored(&mail.body).is_empty() || WANTED.is_in(&mail.subject.folded);
    if reader(cx, &outsiders).is_none() || wanted() {
        return;
    }
    let found = out
        .add(META.level, Spot::Attachment(first.index))
        .param("file", first.name.as_str())
        .param("more", placed.len() - 1)
        .param("position", written(*position));
    if placed.len() > 1 {
        found.variant("several");
    }
}

/// `29.8683° N, 121.5440° E`
fn written(at: Position) -> String {
    let one = |value: i32, plus: char, minus: char| {
        let side = if value < 0 { minus } else { plus };
        let value = value.unsigned_abs();
        format!("{}.{:04}° {side}", value / 10_000, value % 10_000)
    };
    format!(
        "{}, {}",
        one(at.latitude, 'N', 'S'),
        one(at.longitude, 'E', 'W')
    )
}
