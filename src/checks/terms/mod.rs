//! Checks of trade terms: Incoterms, payment, customs codes, ports.

pub mod freight_contradiction;
pub mod hs_code;
pub mod incoterm_conflict;
pub mod incoterm_place_missing;
pub mod incoterm_wrong_side;
pub mod obsolete_incoterm;
pub mod payment_conflict;
pub mod port_spelling;
pub mod sea_term_by_air;
