//! `lastlook correct`: the correction desk for a sent mail.

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use lastlook::aftercare::SentMail;
use lastlook::aftercare::desk::{
    Action, Answered, Cost, Details, Form, Letter, LetterError, Plan, Slip, Step, Whom, Wish,
    Wrong, has_secrets, letter as write, own_words, plan, suggest,
};
use lastlook::policy::AftercareSetting;
use lastlook::wording::Words;
use lastlook::{Inspector, Knowledge};
use serde::Serialize;

use super::{Problem, SettingsArgs, read_sent, system_clock};

#[derive(clap::Args)]
pub struct CorrectArgs {
    /// The sent mail; `-` reads standard input. Its Date is the moment it left.
    #[arg(value_name = "SENT.eml")]
    mail: PathBuf,
    /// What went wrong. Default: what the checks find in the mail.
    #[arg(long, value_enum)]
    slip: Option<SlipArg>,
    /// An address that should not have got it; can be given more than once.
    #[arg(long = "to", value_name = "ADDRESS")]
    wrong_recipients: Vec<String>,
    /// Who the other side is.
    #[arg(long, value_enum)]
    whom: Option<WhomArg>,
    /// It still waits and can be changed; nobody has it.
    #[arg(long)]
    held: bool,
    /// What it has done so far.
    #[arg(long, value_enum, default_value = "no")]
    answered: AnsweredArg,
    /// What it could cost.
    #[arg(long, value_enum, default_value = "nothing")]
    cost: CostArg,
    /// Personal data are in it.
    #[arg(long)]
    personal: bool,
    /// With whom a critical slip was discussed.
    #[arg(long, value_name = "NAME", default_value = "")]
    discussed_with: String,
    /// The wrong value, as it stands in the mail.
    #[arg(long, default_value = "")]
    wrong: String,
    /// The right value.
    #[arg(long, default_value = "")]
    right: String,
    /// Name of the corrected file.
    #[arg(long, default_value = "")]
    file: String,
    /// Number of the document.
    #[arg(long, default_value = "")]
    number: String,
    /// What in the document was wrong.
    #[arg(long, default_value = "")]
    field: String,
    /// Until when a replaced offer stands.
    #[arg(long, default_value = "")]
    valid: String,
    /// Until when a deletion is to be confirmed.
    #[arg(long, default_value = "")]
    deadline: String,
    /// What of an angry mail is to stand.
    #[arg(long, default_value = "")]
    facts: String,
    /// The addressee's name, as his language greets by it.
    #[arg(long, default_value = "")]
    name: String,
    /// Form of address.
    #[arg(long, value_enum, default_value = "neutral")]
    form: FormArg,
    /// The sender. Default: the name in From.
    #[arg(long, default_value = "")]
    me: String,
    /// The sender's firm.
    #[arg(long, default_value = "")]
    company: String,
    /// The sender's telephone.
    #[arg(long, default_value = "")]
    phone: String,
    /// Language of the letters, such as `de`. Default: the mail's own.
    #[arg(long, default_value = "")]
    letters: String,
    /// The clock to judge by, RFC 3339 with UTC offset. Default: now.
    #[arg(long, value_name = "RFC3339")]
    now: Option<String>,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Plan and texts as one JSON object.
    #[arg(long)]
    json: bool,
}

/// A value of the command line that stands for one of the library's.
macro_rules! choices {
    ($name:ident for $of:ty { $($choice:ident),* }) => {
        #[derive(Clone, Copy, ValueEnum)]
        enum $name { $($choice),* }

        impl From<$name> for $of {
            fn from(choice: $name) -> Self {
                match choice { $($name::$choice => Self::$choice),* }
            }
        }
    };
}

choices!(SlipArg for Wrong {
    Cosmetic, Recipient, WrongAttachment, MissingAttachment, Amount, Date, Term, Internal, Bank, Tone
});
choices!(WhomArg for Whom { Customer, OtherCustomer, Competitor, Supplier, Colleague, Unknown });
choices!(AnsweredArg for Answered { No, Replied, Accepted });
choices!(CostArg for Cost { Nothing, Some, Order, More });
choices!(FormArg for Form { Woman, Man, Neutral });

/// One step with the text behind it, where it has one.
#[derive(Serialize)]
struct Written {
    step: Step,
    #[serde(flatten)]
    text: Option<Text>,
    /// What else there is to say where the step does not work out.
    #[serde(skip_serializing_if = "Option::is_none")]
    otherwise: Option<Text>,
}

/// A text, or why there is none yet.
#[derive(Serialize)]
struct Text {
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<Letter>,
    /// The options that are missing, or the problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    needs: Option<String>,
}

/// All that the texts are made of.
struct Desk<'a> {
    args: &'a CorrectArgs,
    sent: &'a SentMail,
    slip: &'a Slip,
    setting: &'a AftercareSetting,
    secrets: bool,
    now: &'a str,
    words: &'a Words,
}

/// Prints the steps and their texts.
pub fn run(args: &CorrectArgs) -> Result<u8, Problem> {
    let (policy, language) = args.settings.read()?;
    let sent = read_sent(&args.mail)?;
    let setting = policy.aftercare.clone();
    let inspector =
        Inspector::new(policy, Knowledge::default(), language).map_err(|e| e.to_string())?;
    let report = inspector.check(&sent.draft).map_err(|e| e.to_string())?;
    let secrets = has_secrets(&report);
    let slip = slip_of(args, suggest(&report).unwrap_or_default(), &setting);
    let now = args.now.clone().map_or_else(system_clock, Ok)?;
    let plan = plan(&sent, &slip, secrets, &now, inspector.words()).map_err(|e| e.to_string())?;
    let desk = Desk {
        args,
        sent: &sent,
        slip: &slip,
        setting: &setting,
        secrets,
        now: &now,
        words: inspector.words(),
    };
    let written: Vec<Written> = plan.steps.iter().map(|step| desk.write(step)).collect();
    if args.json {
        let object = serde_json::json!({ "plan": plan, "slip": slip, "texts": written });
        writeln!(std::io::stdout(), "{object}")?;
    } else {
        print(&plan, &written, inspector.words())?;
    }
    Ok(0)
}

/// What the person says goes before what the checks found.
fn slip_of(args: &CorrectArgs, found: Slip, setting: &AftercareSetting) -> Slip {
    let wrong = args.slip.map_or(found.wrong, Into::into);
    let same = wrong == found.wrong;
    let keep = |given: &str, found: String| match given {
        "" if same => found,
        given => given.to_owned(),
    };
    let wrong_recipients = match args.wrong_recipients.as_slice() {
        [] if same => found.wrong_recipients,
        given => given.to_vec(),
    };
    let whom = match args.whom {
        Some(whom) => whom.into(),
        None if same => found.whom,
        None if wrong_recipients.is_empty() => Whom::Customer,
        None => Whom::Unknown,
    };
    Slip {
        wrong,
        whom,
        held: args.held,
        answered: args.answered.into(),
        cost: args.cost.into(),
        personal: args.personal || (same && found.personal),
        discovered: String::new(),
        wrong_recipients,
        details: Details {
            wrong: keep(&args.wrong, found.details.wrong),
            right: keep(&args.right, found.details.right),
            file: args.file.clone(),
            number: args.number.clone(),
            field: args.field.clone(),
            valid: args.valid.clone(),
            deadline: args.deadline.clone(),
            facts: args.facts.clone(),
            name: args.name.clone(),
            form: args.form.into(),
            me: args.me.clone(),
            company: args.company.clone(),
            phone: match args.phone.as_str() {
                "" => setting.phone.clone(),
                phone => phone.to_owned(),
            },
        },
        discussed_with: args.discussed_with.clone(),
        written: Vec::new(),
    }
}

impl Desk<'_> {
    fn write(&self, step: &Step) -> Written {
        let otherwise = step.otherwise.as_ref();
        Written {
            step: step.clone(),
            text: self.text(&step.action),
            otherwise: otherwise.and_then(|other| self.text(&other.action)),
        }
    }

    /// The text behind an action, in the person's own words where the policy
    /// has some.
    fn text(&self, action: &Action) -> Option<Text> {
        let (Action::Write { letter, audience } | Action::Show { letter, audience }) = action
        else {
            return None;
        };
        let mut wish = Wish {
            kind: *letter,
            audience: audience.clone(),
            language: self.args.letters.clone(),
            own: None,
        };
        wish.own = own_words(self.setting, self.sent, &wish).map(str::to_owned);
        let made = write(
            self.sent,
            self.slip,
            &wish,
            self.secrets,
            self.now,
            self.words,
        );
        Some(Text {
            needs: made.as_ref().err().map(needs),
            letter: made.ok(),
        })
    }
}

fn needs(problem: &LetterError) -> String {
    match problem {
        LetterError::Missing(slots) => {
            let flags: Vec<String> = slots
                .iter()
                .map(|slot| format!("--{}", slot.name()))
                .collect();
            flags.join(" ")
        }
        LetterError::Locked => "--discussed-with".to_owned(),
        other => other.to_string(),
    }
}

fn print(plan: &Plan, written: &[Written], words: &Words) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", plan.headline)?;
    for (at, one) in written.iter().enumerate() {
        writeln!(out, "\n{}. {}", at + 1, one.step.title)?;
        writeln!(out, "   {}", one.step.detail)?;
        if let Some(text) = &one.text {
            print_text(&mut out, text, words)?;
        }
        if let (Some(title), Some(text)) = (&one.step.otherwise, &one.otherwise) {
            writeln!(out, "   {}", title.title)?;
            print_text(&mut out, text, words)?;
        }
    }
    Ok(())
}

fn print_text(out: &mut impl Write, text: &Text, words: &Words) -> Result<(), Problem> {
    if let Some(needs) = &text.needs {
        let params = [("what", needs.as_str().into())];
        writeln!(out, "   {}", words.message("desk-line-needs", &params))?;
    }
    if let Some(letter) = &text.letter {
        print_letter(out, letter)?;
    }
    Ok(())
}

fn print_letter(out: &mut impl Write, letter: &Letter) -> Result<(), Problem> {
    for recipient in &letter.recipients {
        writeln!(out, "   | {:?}: {}", recipient.kind, recipient.address)?;
    }
    if !letter.subject.is_empty() {
        writeln!(out, "   | {}", letter.subject)?;
    }
    for line in letter.body.lines() {
        writeln!(out, "   | {line}")?;
    }
    for warning in &letter.warnings {
        writeln!(out, "   ! {warning}")?;
    }
    Ok(())
}
