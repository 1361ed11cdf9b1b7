//! The boundary for hosts without WebAssembly: classic Outlook on Windows
//! runs the module rewritten as plain JavaScript (tools/classic-core.mjs).
//!
//! A C interface and JSON, since wasm-bindgen needs tables and browser
//! interfaces that such a host has not. A call:
//!
//! 1. [`lastlook_alloc`] gives room for the arguments, JSON values one after
//!    the other with a line feed between them, in UTF-8.
//! 2. One of the calls takes that room, arguments and all, and gives the
//!    address of its answer: the length in bytes as a little-endian `u32`, then
//!    `{"value": …}` or `{"error": {name, code, message}}`, names and codes
//!    those of [`Refusal`].
//! 3. [`lastlook_free`] takes the answer back.
//!
//! An instance has one engine, as it has one thread.
#![allow(
    unsafe_code,
    reason = "the C interface: exported names, and memory handed over by address"
)]

use std::cell::RefCell;
use std::ptr;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Deserializer;
use serde_json::de::SliceRead;

use crate::Inspector;
use crate::draft::Draft;
use crate::knowledge::{Knowledge, SentHeader};
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::review::{self, Edit};

/// Bytes of the length before an answer.
const PREFIX: usize = size_of::<u32>();

thread_local! {
    static ENGINE: RefCell<Option<Inspector>> = const { RefCell::new(None) };
}

/// Room for the arguments of one call, in bytes.
#[unsafe(no_mangle)]
extern "C" fn lastlook_alloc(length: usize) -> *mut u8 {
    handed_over(vec![0; length])
}

/// Takes back an answer, which is `length` bytes without its prefix.
///
/// # Safety
/// `answer` is what a call of this instance gave, with its length, once.
#[unsafe(no_mangle)]
unsafe extern "C" fn lastlook_free(answer: *mut u8, length: usize) {
    drop(unsafe { taken(answer, PREFIX + length) });
}

/// Exports functions that read their arguments from handed-over JSON.
macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident = $call:expr;)*) => {$(
        $(#[$doc])*
        ///
        /// # Safety
        /// `json` is room from [`lastlook_alloc`] with its length, filled, once.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(json: *mut u8, length: usize) -> *mut u8 {
            let json = unsafe { taken(json, length) };
            answer($call(Arguments(Deserializer::from_slice(&json))))
        }
    )*};
}

calls! {
    /// Makes the engine: policy, memory or null, language (a BCP 47 tag).
    lastlook_make = make;
    /// A report: draft.
    lastlook_check = |mut given: Arguments| {
        let draft: Draft = given.last()?;
        with_engine(|engine| Ok(engine.check(&draft)?))
    };
    /// What a repair changes: draft, edit.
    lastlook_repair = |mut given: Arguments| {
        let (draft, edit): (Draft, Edit) = (given.next()?, given.last()?);
        with_engine(|engine| Ok(engine.repair(&draft, &edit)?))
    };
    /// The digest alone: draft.
    lastlook_digest = |mut given: Arguments| {
        let draft: Draft = given.last()?;
        Ok(review::digest(&draft))
    };
    /// Remembers the recipients of sent mail: list of headers.
    lastlook_learn = |mut given: Arguments| {
        let headers: Vec<SentHeader> = given.last()?;
        with_engine(|engine| {
            engine.learn(&headers);
            Ok(())
        })
    };
    /// The memory, for the host to keep.
    lastlook_export = |_| with_engine(|engine| Ok(engine.knowledge().clone()));
    /// A policy with every key at its default.
    lastlook_default_policy = |_| Ok(Policy::default());
}

fn make(mut given: Arguments) -> Result<(), Refusal> {
    let policy: Policy = given.read().map_err(|e| Refusal::policy(&e))?;
    let knowledge: Option<Knowledge> = given.next()?;
    let language: String = given.last()?;
    let made = Inspector::new(policy, knowledge.unwrap_or_default(), &language)?;
    ENGINE.set(Some(made));
    Ok(())
}

fn with_engine<T>(work: impl FnOnce(&mut Inspector) -> Result<T, Refusal>) -> Result<T, Refusal> {
    ENGINE.with_borrow_mut(|engine| match engine {
        Some(engine) => work(engine),
        None => Err(Refusal::input(&"no engine was made")),
    })
}

/// JSON values one after the other.
struct Arguments<'a>(Deserializer<SliceRead<'a>>);

impl Arguments<'_> {
    fn read<T: DeserializeOwned>(&mut self) -> serde_json::Result<T> {
        T::deserialize(&mut self.0)
    }

    fn next<T: DeserializeOwned>(&mut self) -> Result<T, Refusal> {
        self.read().map_err(|e| Refusal::input(&e))
    }

    /// The last one: nothing may follow.
    fn last<T: DeserializeOwned>(&mut self) -> Result<T, Refusal> {
        let value = self.next()?;
        self.0.end().map_err(|e| Refusal::input(&e))?;
        Ok(value)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Answer<T> {
    Value(T),
    Error(Refusal),
}

impl<T> From<Result<T, Refusal>> for Answer<T> {
    fn from(result: Result<T, Refusal>) -> Self {
        match result {
            Ok(value) => Self::Value(value),
            Err(refusal) => Self::Error(refusal),
        }
    }
}

fn answer<T: Serialize>(result: Result<T, Refusal>) -> *mut u8 {
    let mut bytes = vec![0; PREFIX];
    if let Err(problem) = serde_json::to_writer(&mut bytes, &Answer::from(result)) {
        bytes.truncate(PREFIX);
        let refusal = Answer::<()>::Error(Refusal::input(&problem));
        // Three strings cannot fail to be written to memory.
        let _ = serde_json::to_writer(&mut bytes, &refusal);
    }
    // Addresses have 32 bits where this runs, and so have lengths.
    let length = (bytes.len() - PREFIX) as u32;
    bytes[..PREFIX].copy_from_slice(&length.to_le_bytes());
    handed_over(bytes)
}

/// The other side owns it from now on.
fn handed_over(bytes: Vec<u8>) -> *mut u8 {
    Box::into_raw(bytes.into_boxed_slice()).cast()
}

/// # Safety
/// `start` is from [`handed_over`], `length` its length, and it was not taken before.
unsafe fn taken(start: *mut u8, length: usize) -> Box<[u8]> {
    unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(start, length)) }
}
