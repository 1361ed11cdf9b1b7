//! What a writing assistant says around the mail it wrote.

use std::ops::Range;

use super::Text;
use super::tokens::is_cjk;
use super::words::lexicon;

/// Places kept, at most.
const MAX_PLACES: usize = 20;

lexicon!(
    /// It speaks of itself, or offers to go on writing.
    META,
    [
        "as an ai", "as an ai language model", "as a language model", "i am an ai", "i'm an ai", "my knowledge cutoff", "adjust the tone", "change the tone", "make the tone", "make it sound more", "make it more formal", "make it more concise", "make it shorter or", "would you like me to adjust", "would you like me to make", "would you like me to refine", "like me to make it", "like me to adjust", "feel free to customize", "feel free to customise", "feel free to tweak", "feel free to adjust the wording", "here's a draft email", "here is a draft email", "here's a draft reply", "here is a draft reply", "here is a sample email", "here's a sample email", "here is a suggested reply", "here's a suggested reply", "copy and paste this", "you can copy and paste",
        "als ki", "als sprachmodell", "als ki-sprachmodell", "soll ich den ton", "soll ich es kürzer", "soll ich die e-mail", "möchtest du, dass ich", "ich kann den ton", "passe sie gern an", "hier ist ein entwurf für deine", "hier ist ein entwurf deiner", "hier ist ein entwurf für ihre e-mail",
        "como modelo de lenguaje", "como modelo de linguagem", "como inteligencia artificial", "como uma ia", "como una ia", "quieres que la haga", "quieres que lo haga", "quieres que ajuste", "puedo ajustar el tono", "gostaria que eu ajustasse", "quer que eu ajuste", "quer que eu deixe", "posso ajustar o tom",
        "en tant que modèle de langage", "en tant qu'ia", "souhaitez-vous que je le rende", "souhaitez-vous que je la rende", "veux-tu que je", "je peux ajuster le ton", "souhaitez-vous que j'ajuste",
        "как языковая модель", "как ии", "хотите, чтобы я сделал", "могу сделать текст", "могу изменить тон",
        "作为一个ai", "作为ai", "作为一个人工智能", "作为人工智能", "作为语言模型", "需要我调整语气", "需要我把", "如需调整语气", "如果您希望语气", "如果需要更正式", "要不要我", "润色后的邮件", "为您润色", "帮您润色", "以下是修改后的邮件", "以下是优化后的邮件", "以下是润色后", "润色后的版本", "以下是一封", "优化后的版本",
        "言語モデルとして", "aiとして", "以下が、より丁寧", "より丁寧な表現に書き換え", "書き換えたメール", "添削したメール", "メール文を作成しました", "以下のように修正しました",
        "كنموذج لغوي", "بصفتي نموذج", "هل تريد مني تعديل", "إليك نسخة محسّنة", "إليك نسخة محسنة", "إليك النسخة المنقحة من رسالتك"
    ]
);

lexicon!(
    HERE,
    [
        "here is",
        "here's",
        "here are",
        "below is",
        "hier ist",
        "hier sind",
        "hier die",
        "voici",
        "aquí tienes",
        "aquí está",
        "aqui está",
        "aqui vai",
        "segue",
        "вот",
        "以下是",
        "下面是",
        "以下が",
        "إليك"
    ]
);

lexicon!(
    VERSION,
    [
        "version",
        "draft",
        "rewrite",
        "rewritten",
        "polished",
        "rephrased",
        "fassung",
        "entwurf",
        "formulierung",
        "versión",
        "borrador",
        "brouillon",
        "reformul*",
        "versão",
        "rascunho",
        "вариант",
        "версия",
        "черновик",
        "版本",
        "نسخة"
    ]
);

lexicon!(
    /// What was rewritten is this very mail.
    THIS_MAIL,
    ["version of your letter:", "version of your text", "version of your document", "version of your report", "version of your presentation", "fassung deines*", "fassung ihres textes", "versión de tu*", "version de ton texte", "version de votre texte", "versão do seu texto", "your email", "your e-mail", "your mail", "your message", "your text", "the email", "the e-mail", "the message", "of this email", "deiner e-mail", "ihrer e-mail", "deiner mail", "ihrer mail", "deiner nachricht", "ihrer nachricht", "deines textes", "der e-mail", "tu correo", "su correo", "tu mensaje", "su mensaje", "del correo", "votre message", "votre e-mail", "votre mail", "votre courriel", "ton message", "ton mail", "seu e-mail", "seu email", "sua mensagem", "do e-mail", "письма", "вашего письма", "сообщения", "邮件", "メール", "رسالتك", "بريدك"]
);

/// A line of the mail that should be in the subject field.
const SUBJECT_LABELS: &[&str] = &[
    "subject:",
    "subject line:",
    "betreff:",
    "asunto:",
    "objet:",
    "objet :",
    "assunto:",
    "тема:",
    "тема письма:",
    "主题：",
    "主题:",
    "邮件主题：",
    "件名：",
    "件名:",
    "الموضوع:",
];

/// Places where an assistant's words were left in the authored text.
pub fn find(text: &Text) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = META
        .authored(text)
        .into_iter()
        .map(|hit| hit.range)
        .collect();
    found.extend(introductions(text));
    found.extend(subject_line(text));
    found.extend(markdown(text));
    found.retain(|range| !text.is_in_quotes(range));
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|b, a| b.start < a.end);
    found.truncate(MAX_PLACES);
    found
}

/// "Here is a more polite version of your e-mail:"
fn introductions(text: &Text) -> Vec<Range<usize>> {
    HERE.authored(text)
        .into_iter()
        .take(super::MAX_FACTS)
        .map(|hit| text.sentence_at(&hit.range))
        .filter(|sentence| {
            let words = &text.folded[sentence.clone()];
            words.len() < 240 && VERSION.is_in(words) && THIS_MAIL.is_in(words)
        })
        .collect()
}

/// The first line, when it is a subject.
fn subject_line(text: &Text) -> Option<Range<usize>> {
    let line = text
        .lines()
        .find(|line| !text.content[line.clone()].trim().is_empty())?;
    let words = text.folded[line.clone()].trim_start();
    let labelled = SUBJECT_LABELS.iter().any(|label| {
        words
            .strip_prefix(label)
            .is_some_and(|rest| !rest.trim().is_empty())
    });
    (labelled && text.is_authored(line.start)).then_some(line)
}

/// `**bold**` around words, and `## Heading` lines.
fn markdown(text: &Text) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for zone in text.ranges(super::Zone::Authored) {
        for line in super::text::lines(&text.content[zone.clone()]) {
            let line = line.start + zone.start..line.end + zone.start;
            let words = &text.content[line.clone()];
            if found.len() >= MAX_PLACES {
                return found;
            }
            if is_heading(words) {
                found.push(line.clone());
            }
            found.extend(bold(words).map(|r| r.start + line.start..r.end + line.start));
        }
    }
    found
}

fn is_heading(line: &str) -> bool {
    let bare = line.trim_start_matches('#');
    let marks = line.len() - bare.len();
    (2..=6).contains(&marks) && bare.starts_with(' ') && bare.chars().any(char::is_alphabetic)
}

/// The first `**words**` of a line; stars that mark a footnote or stand for
/// digits touch no word on the inside.
fn bold(line: &str) -> Option<Range<usize>> {
    let open = line.find("**")?;
    let inner = &line[open + 2..];
    let close = inner.find("**")?;
    let words = &inner[..close];
    let free = !line[..open].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '*'));
    let tight = words.starts_with(|c: char| c.is_alphanumeric())
        && words.ends_with(|c: char| !c.is_whitespace())
        && words.chars().filter(|c| c.is_alphabetic()).count() >= 2
        // A person who shouts with stars also shouts in capitals.
        && words.chars().any(|c| c.is_lowercase() || is_cjk(c));
    (free && tight).then_some(open..open + 2 + close + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(content: &str) -> usize {
        find(&Text::plain(content)).len()
    }

    #[test]
    fn words_of_an_assistant() {
        for content in [
            "Sure, here is a more professional version of your email:\n\nDear John,",
            "Voici une version plus diplomatique de votre message :",
            "Вот исправленный вариант письма:",
            "Subject: Our meeting\n\nDear Emma",
            "thanks\n## Next steps\n",
            "- **Samples:** on Thursday",
            "Let me know if you'd like me to make it shorter!",
            "好的，以下是为您润色后的邮件：",
        ] {
            assert_eq!(count(content), 1, "{content}");
        }
    }

    #[test]
    fn words_of_a_person() {
        for content in [
            "here is the revised version of the drawing",
            "certainly! We can print the logo",
            "*  at 2 bar\n** at 3 bar **",
            "BST-**-40 is BST-22-40 or BST-**-60",
            "Bitte in den Betreff: Ihre Kundennummer",
            "#4 from the drawing\n# 7",
            "以下是您要的规格：",
        ] {
            assert_eq!(count(content), 0, "{content}");
        }
    }
}
