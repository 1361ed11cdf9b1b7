//! Amounts and arithmetic.

pub mod line_total;
