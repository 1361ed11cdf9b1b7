//! The boundary to JavaScript; the only file that knows wasm-bindgen.

use js_sys::{Error, Reflect};
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refusal::Refusal;

/// A JavaScript `Error` with a stable `code`.
impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let error = Error::new(&refusal.message);
        error.set_name(refusal.name);
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &refusal.code.into());
        error.into()
    }
}

fn bad_input(problem: &impl std::fmt::Display) -> JsValue {
    Refusal::input(problem).into()
}

#[cfg(feature = "engine")]
mod engine {
    use super::{JsValue, Refusal, Ts, bad_input, wasm_bindgen};
    use crate::checks::{self, CheckInfo};
    use crate::draft::Draft;
    use crate::knowledge::{Knowledge, SentHeader};
    use crate::policy::Policy;
    use crate::review::{self, Edit, Edits, Report};
    use crate::wording::Words;
    use crate::{Inspector, LastLookError};

    fn refused(problem: LastLookError) -> JsValue {
        Refusal::from(problem).into()
    }

    /// The checks with one policy, one memory and one language.
    #[wasm_bindgen]
    pub struct Engine {
        inspector: Inspector,
    }

    #[wasm_bindgen]
    impl Engine {
        /// Compiles policy and memory. `language` is a BCP 47 tag.
        ///
        /// Throws `PolicyError` (`code` `policy`) for a setting that is wrong.
        #[wasm_bindgen(constructor)]
        pub fn new(
            policy: Ts<Policy>,
            knowledge: Option<Ts<Knowledge>>,
            language: &str,
        ) -> Result<Engine, JsValue> {
            let policy = policy.to_rust().map_err(|e| Refusal::policy(&e))?;
            let knowledge = match knowledge {
                Some(knowledge) => knowledge.to_rust().map_err(|e| bad_input(&e))?,
                None => Knowledge::default(),
            };
            let inspector = Inspector::new(policy, knowledge, language).map_err(refused)?;
            Ok(Self { inspector })
        }

        /// Reads, checks and reviews one mail.
        pub fn check(&self, draft: Ts<Draft>) -> Result<Ts<Report>, JsValue> {
            let draft = draft.to_rust().map_err(|e| bad_input(&e))?;
            let report = self.inspector.check(&draft).map_err(refused)?;
            Ts::from_rust(&report).map_err(|e| bad_input(&e))
        }

        /// What a repair changes in the draft.
        pub fn repair(&self, draft: Ts<Draft>, edit: Ts<Edit>) -> Result<Ts<Edits>, JsValue> {
            let draft = draft.to_rust().map_err(|e| bad_input(&e))?;
            let edit = edit.to_rust().map_err(|e| bad_input(&e))?;
            let edits = self.inspector.repair(&draft, &edit).map_err(refused)?;
            Ts::from_rust(&edits).map_err(|e| bad_input(&e))
        }

        /// The digest alone.
        pub fn digest(&self, draft: Ts<Draft>) -> Result<String, JsValue> {
            let draft = draft.to_rust().map_err(|e| bad_input(&e))?;
            Ok(review::digest(&draft))
        }

        /// Remembers the recipients of sent mail.
        pub fn learn(&mut self, headers: Vec<Ts<SentHeader>>) -> Result<(), JsValue> {
            let headers = headers
                .iter()
                .map(|h| h.to_rust().map_err(|e| bad_input(&e)))
                .collect::<Result<Vec<_>, _>>()?;
            self.inspector.learn(&headers);
            Ok(())
        }

        /// The memory, for the host to keep.
        pub fn export(&self) -> Result<Ts<Knowledge>, JsValue> {
            Ts::from_rust(self.inspector.knowledge()).map_err(|e| bad_input(&e))
        }
    }

    /// A policy with every key at its default.
    #[wasm_bindgen(js_name = defaultPolicy)]
    pub fn default_policy() -> Result<Ts<Policy>, JsValue> {
        Ts::from_rust(&Policy::default()).map_err(|e| bad_input(&e))
    }

    /// All checks in the words of a language.
    #[wasm_bindgen]
    pub fn checks(language: &str) -> Result<Vec<Ts<CheckInfo>>, JsValue> {
        checks::list(&Words::new(language))
            .iter()
            .map(|check| Ts::from_rust(check).map_err(|e| bad_input(&e)))
            .collect()
    }
}

#[cfg(feature = "files")]
mod files {
    use super::{JsValue, Refusal, Ts, bad_input, wasm_bindgen};
    use crate::contents::{Contents, FileLimits};
    use crate::draft::Draft;
    use crate::reading::files::open;

    /// Opens a file. Whatever the bytes are, the answer is its contents, with
    /// the reason where it could not be read.
    #[wasm_bindgen(js_name = openFile)]
    pub fn open_file(
        bytes: &[u8],
        name: &str,
        limits: Ts<FileLimits>,
    ) -> Result<Ts<Contents>, JsValue> {
        let limits = limits.to_rust().map_err(|e| bad_input(&e))?;
        Ts::from_rust(&open::open(bytes, name, &limits)).map_err(|e| bad_input(&e))
    }

    /// Reads an RFC 5322 file into a draft and opens its attachments. `now` is
    /// RFC 3339.
    ///
    /// Throws `MailError` (`code` `mail`) when the bytes are no mail.
    #[wasm_bindgen(js_name = readMail)]
    pub fn read_mail(
        bytes: &[u8],
        now: String,
        limits: Ts<FileLimits>,
    ) -> Result<Ts<Draft>, JsValue> {
        let limits = limits.to_rust().map_err(|e| bad_input(&e))?;
        let mail = crate::eml::read(bytes, &limits).map_err(|e| Refusal::mail(&e))?;
        let draft = Draft { now, ..mail.draft };
        Ts::from_rust(&draft).map_err(|e| bad_input(&e))
    }
}

#[cfg(all(feature = "aftercare", feature = "tsify"))]
mod aftercare {
    use super::{JsValue, Refusal, Ts, bad_input, wasm_bindgen};
    use crate::aftercare::SentMail;
    use crate::aftercare::desk::{self, Card, Letter, LetterError, Plan, Slip, Topic, Wish};
    use crate::aftercare::recall::{self, Client, ProviderLine, RecallReport};
    use crate::aftercare::zones::{self, ReceivedMail, Zones};
    use crate::policy::Policy;
    use crate::review::Report;
    use crate::wording::Words;

    /// What can be done after Send, with one policy and one language.
    #[wasm_bindgen]
    pub struct Aftercare {
        policy: Policy,
        words: Words,
    }

    #[wasm_bindgen]
    impl Aftercare {
        /// `language` is a BCP 47 tag. Throws `PolicyError` (`code` `policy`).
        #[wasm_bindgen(constructor)]
        pub fn new(policy: Ts<Policy>, language: &str) -> Result<Aftercare, JsValue> {
            let policy = policy.to_rust().map_err(|e| Refusal::policy(&e))?;
            policy.validate().map_err(|e| Refusal::policy(&e))?;
            let words = Words::new(language);
            Ok(Self { policy, words })
        }

        /// The recall advisor. `provider` is an id of the table; without one it
        /// is guessed. `now` is RFC 3339. `client` is where the person is: its
        /// steps come first.
        pub fn recall(
            &self,
            sent: Ts<SentMail>,
            provider: Option<String>,
            now: &str,
            client: Option<Ts<Client>>,
        ) -> Result<Ts<RecallReport>, JsValue> {
            let sent = sent.to_rust().map_err(|e| bad_input(&e))?;
            let client = client
                .map(|client| client.to_rust().map_err(|e| bad_input(&e)))
                .transpose()?;
            let report = recall::recall(
                &sent,
                provider.as_deref(),
                client,
                &self.policy,
                now,
                &self.words,
            )
            .map_err(Refusal::from)?;
            Ts::from_rust(&report).map_err(|e| bad_input(&e))
        }

        /// Minutes from UTC at the people who wrote these mails, for `zones` of
        /// a sent mail.
        #[wasm_bindgen(js_name = learnZones)]
        pub fn learn_zones(&self, mails: Vec<Ts<ReceivedMail>>) -> Result<Ts<Zones>, JsValue> {
            let mails = mails
                .iter()
                .map(|mail| mail.to_rust().map_err(|e| bad_input(&e)))
                .collect::<Result<Vec<_>, _>>()?;
            Ts::from_rust(&zones::learn(&mails)).map_err(|e| bad_input(&e))
        }

        /// The provider table.
        pub fn providers(&self) -> Result<Vec<Ts<ProviderLine>>, JsValue> {
            recall::providers(&self.words)
                .iter()
                .map(|line| Ts::from_rust(line).map_err(|e| bad_input(&e)))
                .collect()
        }

        /// The slip that the findings speak of.
        pub fn suggest(&self, report: Ts<Report>) -> Result<Option<Ts<Slip>>, JsValue> {
            let report = report.to_rust().map_err(|e| bad_input(&e))?;
            desk::suggest(&report)
                .map(|slip| Ts::from_rust(&slip).map_err(|e| bad_input(&e)))
                .transpose()
        }

        /// Whether figures or files are in the mail.
        #[wasm_bindgen(js_name = hasSecrets)]
        pub fn has_secrets(&self, report: Ts<Report>) -> Result<bool, JsValue> {
            let report = report.to_rust().map_err(|e| bad_input(&e))?;
            Ok(desk::has_secrets(&report))
        }

        /// The steps, in order.
        pub fn plan(
            &self,
            sent: Ts<SentMail>,
            slip: Ts<Slip>,
            secrets: bool,
            now: &str,
        ) -> Result<Ts<Plan>, JsValue> {
            let sent = sent.to_rust().map_err(|e| bad_input(&e))?;
            let slip = slip.to_rust().map_err(|e| bad_input(&e))?;
            let plan =
                desk::plan(&sent, &slip, secrets, now, &self.words).map_err(Refusal::from)?;
            Ts::from_rust(&plan).map_err(|e| bad_input(&e))
        }

        /// A text. Throws `LetterError`; its `code` is that of the core, its
        /// message for `missing` the names of the slots, a space between them.
        /// Own words of the policy are used where the wish has none.
        pub fn letter(
            &self,
            sent: Ts<SentMail>,
            slip: Ts<Slip>,
            wish: Ts<Wish>,
            secrets: bool,
            now: &str,
        ) -> Result<Ts<Letter>, JsValue> {
            let sent = sent.to_rust().map_err(|e| bad_input(&e))?;
            let slip = slip.to_rust().map_err(|e| bad_input(&e))?;
            let mut wish = wish.to_rust().map_err(|e| bad_input(&e))?;
            if wish.own.is_none() {
                let own = desk::own_words(&self.policy.aftercare, &sent, &wish);
                wish.own = own.map(str::to_owned);
            }
            let letter =
                desk::letter(&sent, &slip, &wish, secrets, now, &self.words).map_err(refused)?;
            Ts::from_rust(&letter).map_err(|e| bad_input(&e))
        }

        /// The cards on a topic.
        pub fn cards(&self, topic: Ts<Topic>) -> Result<Vec<Ts<Card>>, JsValue> {
            let topic = topic.to_rust().map_err(|e| bad_input(&e))?;
            desk::cards(topic, self.words.language())
                .iter()
                .map(|card| Ts::from_rust(card).map_err(|e| bad_input(&e)))
                .collect()
        }

        /// The languages that have letters of their own.
        pub fn languages(&self) -> Vec<String> {
            desk::letters::LANGUAGES
                .iter()
                .map(|&tag| tag.to_owned())
                .collect()
        }
    }

    fn refused(problem: LetterError) -> Refusal {
        Refusal::letter(&problem)
    }
}
