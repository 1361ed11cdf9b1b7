//! How it sounds.

pub mod heated;
