//! Amounts and arithmetic.

pub mod ambiguous_number;
pub mod below_moq;
pub mod currency_conflict;
pub mod line_total;
pub mod malformed_number;
pub mod open_price;
pub mod packing_arithmetic;
pub mod percent_split;
pub mod price_outlier;
pub mod sum_total;
pub mod unit_changed;
pub mod words_figures;
