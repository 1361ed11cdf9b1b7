//! How it sounds.

pub mod absolute_promise;
pub mod firm_offer;
pub mod heated;
pub mod no_validity;
pub mod over_apology;
pub mod shouting;
