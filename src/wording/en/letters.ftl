## The texts of a correction: letters, what to say on the telephone, the memo.
## A native reader should pass over them before 1.0.
##
## One message a text; its attributes are its parts in the order of the
## language. A part begins a paragraph, unless its name begins with `and-`.
## `document` and `replaces` are left out of letter-wrong-detail when there is
## no file.
##
## Slots, formatted already: $subject (of the old mail), $date, $time, $zone,
## $file ($count of them), $number ($numbered yes/no), $wrong, $right, $field,
## $valid, $deadline, $facts, $name ($named yes/no), $form (f, m, x), $me,
## $company ($firm yes/no), $phone ($reachable yes/no), $minutes since the mail
## left ("long" when they no longer say much); on the telephone $valued (yes/no:
## there is a right value to name); in the memo $recipients
## and $discussed, where every slot may be empty.
##
## letter-wrong-recipient, letter-deletion-request and
## script-phone-wrong-recipient get nothing of the content: no $wrong, $right,
## $file, $count, $number, $field, $valid, $facts.

# Used by the texts below.
greet = { $named ->
        [yes] Dear { $name },
       *[no] Hello,
    }
greet-formal = { $named ->
        [yes] Dear { $name },
       *[no] Dear Sir or Madam,
    }
sign = { $firm ->
        [yes] { $reachable ->
            [yes]
                { $me }
                { $company }
                Tel. { $phone }
           *[no]
                { $me }
                { $company }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                Tel. { $phone }
           *[no] { $me }
        }
    }

call = { $named ->
        [yes] Hello { $name },
       *[no] Hello,
    } this is { $firm ->
        [yes] { $me } of { $company }
       *[no] { $me }
    }, calling about an email I sent you { $minutes ->
        [0] just now
        [one] a minute ago
        [long] on { $date } at { $time }
       *[other] { $minutes } minutes ago
    }.

letter-wrong-attachment =
    .subject = Correction: { $subject }
    .greeting = { greet }
    .which = Please disregard my previous email sent at { $time } ({ $zone }) on { $date }, subject “{ $subject }”.
    .and-wrong = { $count ->
        [one] It contained an error: a wrong file was attached.
       *[other] It contained an error: wrong files were attached.
    }
    .document = { $count ->
        [one] The correct file, { $file }, is attached here
       *[other] The correct files ({ $file }) are attached here
    }
    .and-replaces = { $count ->
        [one] and replaces the earlier one.
       *[other] and replace the earlier ones.
    }
    .and-unchanged = Apart from the attachment, nothing has changed.
    .apology = I apologise for the inconvenience.
    .ask = { $count ->
        [one] Please confirm briefly that you have received the correct file.
       *[other] Please confirm briefly that you have received the correct files.
    }
    .closing =
        Kind regards,
        { sign }

letter-missing-attachment =
    .subject = Correction with attachment: { $subject }
    .greeting = { greet }
    .which = I am writing about my email of { $date }, { $time } ({ $zone }), subject “{ $subject }”.
    .and-wrong = { $count ->
        [one] It was sent without the file that belongs to it.
       *[other] It was sent without the files that belong to it.
    }
    .document = { $count ->
        [one] The file, { $file }, is attached here.
       *[other] The files ({ $file }) are attached here.
    }
    .and-unchanged = What I wrote in that email still applies.
    .apology = I apologise for the inconvenience.
    .ask = { $count ->
        [one] Please confirm briefly that you have received the file.
       *[other] Please confirm briefly that you have received the files.
    }
    .closing =
        Kind regards,
        { sign }

letter-wrong-detail =
    .subject = Correction: { $subject }
    .greeting = { greet }
    .which = My email of { $date }, { $time } ({ $zone }), subject “{ $subject }”, contains an error.
    .and-wrong = { $numbered ->
        [yes] In { $number } it says { $wrong }; this should read { $right }.
       *[no] It says { $wrong }; this should read { $right }.
    }
    .and-unchanged = All other terms and details are unchanged.
    .document = { $count ->
        [one] The corrected document, { $file }, is attached
       *[other] The corrected documents ({ $file }) are attached
    }
    .and-replaces = { $count ->
        [one] and replaces the earlier version in full.
       *[other] and replace the earlier versions in full.
    }
    .apology = I am sorry for the mistake.
    .ask = Please confirm that you will work from the corrected details.
    .closing =
        Kind regards,
        { sign }

letter-wrong-recipient =
    .subject = Sent to you in error – please delete
    .greeting = { greet }
    .which = My email of { $date }, { $time } ({ $zone }), subject “{ $subject }”,
    .and-wrong = was sent to you by mistake; it was not meant for you.
    .ask = Please delete it and any attachments without forwarding, copying or using them, and reply briefly once this is done.
    .apology = I apologise for the trouble.
    .closing =
        Thank you and kind regards,
        { sign }

letter-deletion-request =
    .subject = Request to delete a message sent to you in error
    .greeting = { greet-formal }
    .which = Further to our telephone call: on { $date } at { $time } ({ $zone }) we sent you a message, subject “{ $subject }”.
    .and-wrong = It was sent to you by mistake and was meant for another recipient.
    .ask =
        We kindly ask you
        (1) to delete the message and any copy or forward of it, including backups under your control where practicable,
        (2) not to use or disclose its content, and
        (3) to confirm both in writing by { $deadline }.
    .apology = The error was ours, and we apologise for it.
    .closing =
        Thank you for your help.
        Yours sincerely,
        { sign }

# Beside it stands the card on offers; the words "to the extent possible" and
# "subject to our written order confirmation" are to stay.
letter-replace-offer =
    .subject = Correction: our quotation { $number }
    .greeting = { greet-formal }
    .which = Our quotation { $number }, sent on { $date } at { $time } ({ $zone }), subject “{ $subject }”,
    .and-wrong = was issued with an error ({ $field }), and we ask you not to act on it.
    .replaces = We withdraw it to the extent possible and replace it
    .and-document = with the attached quotation ({ $file }), valid until { $valid } and subject to our written order confirmation.
    .and-unchanged = All other terms are unchanged.
    .apology = We apologise for the error.
    .ask = Please confirm that you will work from the new quotation. If you have already accepted or acted on the earlier one, please call me so that we can find a fair solution.
    .closing =
        Kind regards,
        { sign }

letter-tone =
    .subject = An apology for my email: { $subject }
    .greeting = { greet }
    .which = My email of { $date }, { $time } ({ $zone }), subject “{ $subject }”,
    .and-wrong = was written in haste, and its tone was not appropriate.
    .and-apology = I am sorry for that.
    .unchanged =
        The facts I would like to keep are:
        { $facts }
    .ask = Could we speak briefly today?
    .closing =
        Kind regards,
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening = { call }
    .fact = It contains a mistake that I would like to put right.
    .ask = Have you opened it or passed it on? May I ask you not to use it?
    .fix = { $valued ->
        [yes] The correct version is on its way to you. It should read: { $right }
       *[no] The correct version is on its way to you.
    }
    .close = I will confirm this by email. Thank you for your time.
    .note =
        – Admit no liability, offer no discount, do not argue.
        – Name nobody as the one at fault, and no system.
        – With bank details, dial a number from the contract, never one from the mail.
        – Write down the time, whom you spoke to and the answer.

script-phone-wrong-recipient =
    .opening = { call }
    .fact = It was not meant for you; I sent it to you by mistake.
    .ask = Have you opened it or passed it on? May I ask you not to use it and to delete it with its attachments?
    .fix = I will send you a short written request, so that you have it by email as well.
    .close = A one-line reply to it once the mail is deleted would help me. Thank you for your time.
    .note =
        – Say no figure, no name and nothing else of what the mail contains.
        – Promise no corrected document; it goes to the right recipient only.
        – Admit no liability, offer nothing, do not argue.
        – Write down the time, whom you spoke to and the answer.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text = { $firm ->
        [yes] { $reachable ->
            [yes] Please disregard my email of { $date }, { $time } ({ $zone }) and do not pass it on; a short email about it follows. { $me }, { $company }, { $phone }
           *[no] Please disregard my email of { $date }, { $time } ({ $zone }) and do not pass it on; a short email about it follows. { $me }, { $company }
        }
       *[no] { $reachable ->
            [yes] Please disregard my email of { $date }, { $time } ({ $zone }) and do not pass it on; a short email about it follows. { $me }, { $phone }
           *[no] Please disregard my email of { $date }, { $time } ({ $zone }) and do not pass it on; a short email about it follows. { $me }
        }
    }

# Internal. What is empty is filled in by hand.
memo-escalation =
    .subject = For decision: “{ $subject }”, sent { $date }
    .summary = In one line:
    .sent =
        Sent: { $date }, { $time } ({ $zone })
        Customer’s local time:
    .recipients =
        To: { $recipients }
        Read or answered by:
    .wrong =
        Document: { $number }
        What is wrong: { $field }
        Wrong: { $wrong }
        Right: { $right }
        Value at risk:
    .offer = What the mail says about validity or acceptance:
    .steps =
        Done so far:
        Discussed with: { $discussed }
    .decision = Decision needed (honour / correct / negotiate), by:
    .proposal =
        Proposed text to the customer:
        Corrected file: { $file }
    .evidence = Kept as evidence: the sent mail with its headers and attachments, the local log

# Stands for the subject of a mail that had none.
no-subject = (no subject)
