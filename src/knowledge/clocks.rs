//! What time it is where a recipient is, as far as his domain tells.

/// Whole hours from UTC, standard time, of a country's main business zone;
/// the westernmost where a country has several. Source: IANA time zone
/// database 2026a.
const OFFSETS: &[(&str, i8)] = &[
    ("ae", 4), ("ar", -3), ("at", 1), ("au", 8), ("be", 1), ("bg", 2), ("bo", -4), ("br", -3), ("ca", -8), ("ch", 1), ("cl", -4), ("cn", 8), ("co", -5), ("cr", -6), ("cz", 1),
    ("de", 1), ("dk", 1), ("dz", 1), ("ec", -5), ("ee", 2), ("eg", 2), ("es", 1), ("fi", 2), ("fr", 1), ("gr", 2), ("gt", -6), ("hk", 8), ("hr", 1), ("hu", 1), ("id", 7),
    ("ie", 0), ("il", 2), ("in", 5), ("ir", 3), ("it", 1), ("jp", 9), ("ke", 3), ("kr", 9), ("kw", 3), ("kz", 5), ("lt", 2), ("lu", 1), ("lv", 2), ("ma", 0), ("mx", -6),
    ("my", 8), ("ng", 1), ("nl", 1), ("no", 1), ("nz", 12), ("pe", -5), ("ph", 8), ("pk", 5), ("pl", 1), ("pt", 0), ("py", -4), ("qa", 3), ("ro", 2), ("rs", 1), ("ru", 3),
    ("sa", 3), ("se", 1), ("sg", 8), ("si", 1), ("sk", 1), ("th", 7), ("tn", 1), ("tr", 3), ("tw", 8), ("ua", 2), ("uk", 0), ("us", -8), ("uy", -3), ("ve", -4), ("vn", 7), ("za", 2),
];

/// Hours from UTC at a domain of a country; none for `.com` and the like.
pub fn utc_offset(domain: &str) -> Option<i8> {
    let ending = domain.rsplit('.').next()?;
    OFFSETS
        .iter()
        .find(|(country, _)| *country == ending)
        .map(|(_, hours)| *hours)
}
