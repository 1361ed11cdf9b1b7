//! Checks of numbers that carry a check digit.

pub mod air_waybill;
pub mod container_number;
pub mod gtin;
pub mod uscc;
