//! Dates.

pub mod lapsed_date;
pub mod weekday_mismatch;
