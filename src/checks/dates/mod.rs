//! Dates.

pub mod ambiguous_date;
pub mod date_order;
pub mod holiday;
pub mod impossible_date;
pub mod lapsed_date;
pub mod lead_time;
pub mod relative_date;
pub mod stale_year;
pub mod weekday_mismatch;
