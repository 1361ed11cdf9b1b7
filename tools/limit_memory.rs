//! Cargo's build script: gives the module that opens files a limit of memory.
//! A file that would need more ends the instance, which the host expects, and
//! not the mail client.

#![allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to Cargo"
)]

/// Twice what the worst file of the tests needs.
const BYTES: u32 = 512 << 20;

fn main() {
    println!("cargo::rerun-if-changed=tools/limit_memory.rs");
    let set = |name: &str| std::env::var_os(name);
    let is_wasm = set("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32");
    if is_wasm && set("CARGO_FEATURE_FILES").is_some() {
        println!("cargo::rustc-link-arg-cdylib=--max-memory={BYTES}");
    }
}
