## After Send. The recall advisor: verdicts, what decides them, local times.

recall-summary-try =
    { $total ->
        [one] Technically possible for the one recipient; do not count on it.
       *[other] Technically possible for { $some } of { $total } recipients; do not count on it.
    }
recall-summary-admin =
    { $total ->
        [one] Only your administrator could still try; do not count on it.
       *[other] Only your administrator could still try, for { $some } of { $total } recipients; do not count on it.
    }
recall-summary-unknown =
    { $total ->
        [one] Whether a recall is possible cannot be told from here. Your client may show it; do not count on it.
       *[other] For { $some } of { $total } recipients it cannot be told from here. Your client may show it; do not count on it.
    }
recall-summary-gone =
    { $total ->
        [one] It cannot be recalled from the one recipient. A quick correction helps more.
       *[other] It cannot be recalled from any of the { $total } recipients. A quick correction helps more.
    }
recall-summary-nobody = No recipient is known, so there is nobody to recall it from.

recall-verdict-gone = Gone
recall-verdict-ask-admin = Ask your administrator
recall-verdict-try-now = Try now
recall-verdict-unknown = Unknown: look in your client

recall-condition-same-organisation = You and the recipient belong to one organisation.
recall-condition-unread = Nobody has opened it, which cannot be seen from here.
recall-condition-not-fetched = No mail program or telephone has fetched a copy.
recall-condition-time-limit = The time allowed is not over.
recall-condition-both-support-it = Both mailboxes are on a system that has recall, switched on.

recall-reason-no-recall = { $provider } has no recall.
recall-reason-undo-only = { $provider } has no recall. Undo only holds a mail back, for the first { $seconds } seconds at most.
recall-reason-outside = { $domain } is outside your organisation, and a recall by { $provider } ends there.
recall-reason-outside-any = { $domain } is outside your organisation, and no recall known here reaches that far.
recall-reason-no-organisation = { $provider } recalls only inside an organisation, and your address belongs to none. { $domain } is out of reach.
recall-reason-other-system = { $domain } is not with { $provider }, and its recall ends at its own mailboxes.
recall-reason-too-late = { $provider } allows a recall for { $span } after sending; that time is over.
recall-reason-list = Who gets mail at this entry cannot be seen from here, and each of them counts alone.
recall-reason-unknown-provider = Your mail provider is not known here. Look in your client whether it offers a recall for this mail.
recall-reason-unconfirmed = No document of { $provider } confirms a recall. Look in your client whether it offers one for this mail.
recall-reason-supported = Your provider can remove it from this mailbox.
recall-reason-unread = Works only while it is unread, which cannot be seen from here.
recall-reason-unread-not-fetched = Works only while it is unread and no mail program has fetched it, which cannot be seen from here.
recall-reason-not-fetched = Works unless a mail program has fetched it, which cannot be seen from here.
recall-reason-admin-decides = Whether it works for a mail that has been read is your administrator’s setting.
recall-reason-admin-too = Where it fails, your administrator can still try.
recall-reason-admin-only = { $provider } lets an administrator delete it from this mailbox; nothing is documented that you could do yourself.
recall-reason-admin-still = Your own { $span } are over; an administrator can still try.
recall-limit = The limit is { $span } after sending.
recall-two-sentences = { $first } { $second }

recall-undo = If you sent it in { $provider } itself, it may still be waiting there: press Undo within { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }.

recall-notice-none = There is nothing to recall with. A notification may already have shown the mail; a clear correction is the next step.
recall-notice-yes = Recall comes last: a notification may already have shown the mail, and the recipient is told that you recalled it.
recall-notice-optional = Recall comes last: a notification may already have shown the mail, and the recipient may be told of the recall.
recall-notice-unknown = Recall comes last: a notification may already have shown the mail. Whether the recipient is told of the recall is not documented.
recall-notice-no = Recall comes last: a notification may already have shown the mail.
recall-cannot-know = Only addresses can be seen from here: not which system serves a domain (its MX records), and not whether anyone has read the mail.

recall-provider-unknown = Your mail provider cannot be told from your address. Choose it in the settings.
recall-provider-guessed = { $provider } is a guess from your address. The settings can say otherwise.
recall-provider-stale = Checked on { $date }, more than a year ago. Limits and menus may have changed.
recall-grade-b = This rests on third parties, not on the vendor’s own text.
recall-grade-unconfirmed = This is unconfirmed: what your client shows counts.

recall-local-known-working = It is { $weekday } { $clock } there: assume that it has been read.
recall-local-known-worked = It is { $weekday } { $clock } there, and there were working hours since: assume that it has been read.
recall-local-known-resting = It is { $weekday } { $clock } there, outside working hours; a telephone may have shown it all the same.
recall-local-likely-working = It is probably { $weekday } { $clock } there: assume that it has been read.
recall-local-likely-worked = It is probably { $weekday } { $clock } there, and there were working hours since: assume that it has been read.
recall-local-likely-resting = It is probably { $weekday } { $clock } there, outside working hours; a telephone may have shown it all the same.
recall-local-unknown = The local time there cannot be told from the address.

recall-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
recall-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
recall-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
recall-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
recall-left = { $span } left

recall-client-outlook-new = New Outlook
recall-client-outlook-web = Outlook on the web
recall-client-outlook-classic = Classic Outlook
recall-client-outlook-mobile = Outlook on a telephone
recall-client-web = Webmail
recall-client-mobile = Telephone
recall-client-notes = Notes
recall-client-apple-mail = Apple Mail
recall-client-thunderbird = Thunderbird
recall-client-admin = Administrator

recall-line-provider = Provider: { $provider }; checked { $date }, grade { $grade }, source: { $source }
recall-line-report = The report: { $text }
recall-line-next-time = For the next mail
recall-line-member = on the list { $list }

## The correction desk

desk-held = It still waits here. Nobody has seen it.
desk-cosmetic = A small slip that misleads nobody
desk-ordinary = One short correction, within minutes
desk-high = Telephone first, then write
desk-critical = Nothing to the customer yet: first talk to a superior

desk-step-take-back = Take the mail back
    .detail = Nothing has left. It is looked at once more when you send it again.
desk-step-put-right = Correct it
    .detail = Read it once more from the top, the subject too.
desk-step-put-right-recipient = Take out who should not get it
    .detail = Look at Cc, Bcc and lists as well, and at what is quoted beneath.
desk-step-put-right-file = Replace the file
    .detail = Open the new one before you send it: the right customer, the right version.
desk-step-put-right-missing = Attach the file
    .detail = Open it before you send the mail: the right customer, the right version.
desk-step-put-right-value = Write the right value
    .detail = In the text, in the subject and in the file, so that all three agree.
desk-step-put-right-internal = Take out what is internal
    .detail = Look at the quoted thread too, and in files at hidden sheets, comments and tracked changes.
desk-step-put-right-bank = Put in the right bank data
    .detail = From your own records, not from a mail. Have somebody else read them over.
desk-step-put-right-tone = Let it rest
    .detail = Read it again in twenty minutes, or have a colleague read it.
desk-step-let-be = Let it be, or mention it in your next mail
    .detail = A correction would make more of it than it is.
desk-step-escalate = Tell a superior, and legal counsel where there is one
    .detail = The memo says in one page what happened. Agree who calls, and what may be said. Then enter the name here.
desk-step-call = Call
    .detail = A call reaches people before a mail is read. The script keeps to the facts; note the time and the answer.
desk-step-call-bank = Call, by a number from the contract
    .detail = Not by a number from the mail. Ask that nothing is paid until the right account is confirmed by you on the telephone.
desk-nobody-answers = Nobody answers: what to leave on the machine, or to write in a chat
desk-step-ask-deletion = Ask { $to } to delete it
    .detail = A mail of its own, to nobody else, without the right document and without a word on the content.
desk-step-correct = Send one correction to the same people
    .detail = What was wrong, what is right, what stays. With the new file under a new name. Then wait.
desk-step-replace-offer = Replace the quotation
    .detail = It may be an offer. Read the card on offers first, and agree the words with your superior.
desk-step-apologise = Apologise for the tone
    .detail = Short, with the facts that are to stand. A call is better than a second mail.
desk-step-confirm = Have it confirmed
    .detail = Ask for a line that the correction has arrived, or the mail is deleted. Note who said so, and when.
desk-step-privacy = Tell whoever looks after personal data
    .detail = Some laws count hours from the moment you know of it. The card names them; whether this has to be reported is not for a program to say.
desk-step-legal = Read the card on offers
    .detail = General information, with sources. It is no legal advice.
desk-step-recall = See whether a recall is possible
    .detail = Last, and beside the rest: some systems tell the recipient, and a mail that has left your organisation is gone.
desk-step-log = Note it in the log
    .detail = On this computer only: what happened, what was done. It helps the next time.

desk-warning-promise = “{ $word }” promises something. What the other side is offered is for your superior to decide.
desk-warning-liability = “{ $word }” may be read as admitting liability. Say what was wrong, and leave the rest to your superior.
desk-warning-recalled = “{ $word }” says that the mail is gone. Whether it was deleted everywhere cannot be known.

desk-line-needs = Still to be said: { $what }

desk-step-name-them = Mark above who should not have got it
    .detail = Each of them is asked to delete it, in a mail of its own.

desk-step-call-one = Call { $to }
    .detail = He should not have got the mail. The script says nothing of what is in it; note the time and the answer.
desk-step-resend = Send the right mail to the right people
    .detail = As a new mail, not as an answer to this one.
