//! The built command line, run as a shell would.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs `lastlook` with these arguments and this on its standard input.
pub fn lastlook(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lastlook"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("lastlook");
    let mut stdin = child.stdin.take().expect("stdin");
    let input = input.to_vec();
    // Beside the reading, or both sides wait for a full pipe; a command that
    // wants no input may be gone by then.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("output");
    let _ = writer.join();
    output
}
