missing-attachment = { "" }
    .name = Missing attachment
    .title = No file is attached
    .detail = The mail says “{ $promise }”, but it carries no file.
    .why = The second mail with “now with attachment” is the one the customer remembers.
    .touch = No file belongs to this mail
    .repair-attach = Back to attach it

named-file-missing = { "" }
    .name = Named file not attached
    .title = { $name } is not attached
    .detail = The mail names { $name }, but no file of that name is attached.
    .title-near = { $name } is named, { $attached } is attached
    .detail-near = The names differ. Either the text or the file is not the one you meant.
    .why = A file of nearly the same name is usually another order’s, or an older one.
    .touch = { $name } need not be attached
    .touch-near = Which name is right?
    .repair-rename = Write { $attached } in the text
    .repair-attach = Back to attach it

attachment-count = { "" }
    .name = Number of files
    .title = { $promised } promised, { $attached } attached
    .detail = The text speaks of { $promised } files, but { $attached ->
        [one] one is
       *[other] { $attached } are
    } attached.
    .title-more = { $promised } mentioned, { $attached } attached
    .detail-more = The text counts fewer files than the mail carries. One of them may not belong here.
    .why = The file left out is the one somebody waits for, and the one too many may be somebody else’s.
    .touch = The number of files is right
    .repair-attach = Back to attach it

attachment-size = { "" }
    .name = Size of the files
    .title = { $size } MB of files
    .detail = Together the files are { $size } MB, above your limit of { $limit } MB. Many servers refuse a mail of this size.
    .title-empty = { $file } is empty
    .detail-empty = The file { $file } has 0 bytes: the recipient gets nothing.
    .why = A mail too large bounces hours later or is lost without a word, and an empty file shows that an export went wrong.
    .touch = The recipient’s server takes this size
    .repair-attach = Back to attach it again
    .repair-remove = Remove { $file }

disguised-file = { "" }
    .name = Programs and disguised files
    .title = { $file } is a program
    .detail = A file ending in { $ending } runs when it is opened. Firewalls usually throw such a mail away.
    .title-double = { $file } is not what it looks like
    .detail-double = It looks like a { $shown } document but is a { $ending } file. Firewalls and the recipient will take it for a virus.
    .title-shortcut = { $file } is only a shortcut
    .detail-shortcut = A { $ending } file points at a file on your computer. The recipient gets nothing.
    .title-turned = { $file } hides its real name
    .detail-turned = The name holds invisible marks that turn its letters around. The file really ends in { $ending }.
    .title-program-inside = { $file } is a program
    .detail-program-inside = Its name ends in { $ending }, but it holds a program. Firewalls and the recipient will take it for a virus.
    .title-page-inside = { $file } is a web page
    .detail-page-inside = Its name ends in { $ending }, but it holds a web page. It does not open, and firewalls take it for a trap.
    .title-other-inside = { $file } is a { $kind } file
    .detail-other-inside = Its name ends in { $ending }, but it holds { $kind }. It will not open.
    .why = Firewalls throw the whole mail away, and a customer who opens such a file does not open the next one.
    .touch = { $file } is meant to be sent as it is
    .repair-remove = Remove { $file }

draft-file = { "" }
    .name = Drafts, old and internal files
    .title = { $file } may not be meant for the recipient
    .detail = The name of this file says that it is not meant for the recipient.
    .title-internal = { $file } looks internal
    .detail-internal = The name speaks of cost, margin or internal use, and the mail leaves your firm.
    .title-draft = { $file } is called a draft
    .detail-draft = The text does not speak of a draft. Is this the right file?
    .title-old = { $file } is called old
    .detail-old = The name says that this file is out of date. Is this the right one?
    .title-final = Is { $file } the last version?
    .detail-final = A file named like this often has a newer version beside it.
    .title-copy = { $file } is a copy
    .detail-copy = The name was made by the desktop or the browser for a second copy. The file you meant may be the other one.
    .title-marked-draft = { $file } is marked as a draft
    .detail-marked-draft = The mark stands in the file, and the text does not speak of a draft. Is this the right one?
    .title-marked-internal = { $file } is marked as internal
    .detail-marked-internal = The mark stands in the file, and the mail leaves your firm.
    .why = The name is what the customer sees first, and the right file usually lies beside it.
    .touch = { $file } is meant for the recipient
    .repair-remove = Remove { $file }

duplicate-file = { "" }
    .name = Same file twice
    .title = { $first } and { $second } are the same
    .detail = Both files have the same content. One of them was probably meant to be another.
    .title-twice = { $first } is attached twice
    .detail-twice = The same file is attached two times.
    .title-left = { $file } was left behind by a program
    .detail-left = This file is made by the system or by an open program. It is of no use to the recipient.
    .why = Where one file is attached under two names, another one is usually missing.
    .touch = It is meant to be attached
    .repair-remove = Remove { $file }

editable-quote = { "" }
    .name = Offer that can be changed
    .title = { $file } can be changed
    .detail = The offer leaves as a { $ending } file. As PDF it stays as you made it.
    .why = A price in a file that can be changed may be passed on as another one under your letterhead.
    .touch = It may be changed

older-version = { "" }
    .name = Older version
    .title = { $file } may be an older version
    .detail = There is a newer one: { $newer }.
    .title-attached = { $file } is older than { $newer }
    .detail-attached = Both versions are attached, and the text does not say why.
    .title-below = { $file } is older than { $newer }
    .detail-below = The mail below already speaks of { $newer }.
    .title-text = { $newer } is announced, { $file } attached
    .detail-text = The mail speaks of { $newer }, but the name of the file shows an older version.
    .title-inside = { $newer } is announced, { $file } is older
    .detail-inside = The mail speaks of { $newer }, but the file itself bears an older version.
    .title-inside-below = { $file } is older than { $newer }
    .detail-inside-below = The mail below already speaks of { $newer }, but the file itself bears an older version.
    .title-inside-attached = { $file } holds an older version than { $newer }
    .detail-inside-attached = Both files are one paper, but they bear different versions.
    .why = The workshop produces from the version it was sent last.
    .touch = The older version is the right one
    .repair-remove = Remove { $file }
    .repair-attach = Back to attach the newer one

other-customer-file = { "" }
    .name = Another customer’s file
    .title = { $file } names { $other }
    .detail = The mail goes to { $recipient }, but the file is named after { $other }.
    .title-inside = { $file } is made out to { $other }
    .detail-inside = The mail goes to { $recipient }, but the paper names { $other } as the one it is for.
    .title-title = { $file } bears the name of { $other }
    .detail-title = The mail goes to { $recipient }, but { $other } stands in the title of the file, in its name or on one of its sheets.
    .why = It would show prices, quantities and who else buys from you, and cannot be taken back.
    .touch = { $recipient } may have this file
    .repair-remove = Remove { $file }

password-with-file = { "" }
    .name = Password beside the file
    .title = The password travels with { $file }
    .detail = The text gives the password of a file in the same mail: whoever gets the mail has both. Give it by telephone or message.
    .why = A password beside the file it locks protects nothing.
    .touch = The password may be in this mail
    .repair-separately = Take the password out of the text

unreadable-format = { "" }
    .name = Unusual format
    .title = { $file } may not open there
    .detail = Few buyers abroad can open { $ending }. { $instead } opens everywhere.
    .why = The customer answers days later that he cannot open it, or never.
    .touch = The recipient can open it

file-total-mismatch = { "" }
    .name = Total in the file
    .title = { $mail } in the text, { $file-total } in { $file }
    .detail = The total in the text differs from the one in { $file }, and stands nowhere in it.
    .why = The customer pays the lower one, and the bank refuses papers that do not agree.
    .touch = Which total is right?
    .repair-text = Write { $file-total } in the text

hidden-content = { "" }
    .name = Hidden content
    .title = { $file } carries something hidden
    .detail = It is not seen at first, but one click shows it.
    .title-cost = { $file } hides how the price was made
    .detail-cost = What is hidden in it speaks of cost, margin or floor price. Whoever looks for it finds it.
    .title-cost-comment = A comment in { $file } tells too much
    .detail-cost-comment = It speaks of cost, margin or floor price, or was written for a colleague. The recipient reads it in the margin.
    .title-customer = { $file } hides the name of { $name }
    .detail-customer = What is hidden in it, or linked from it, names { $name }, another customer.
    .title-changes = { $file } still holds tracked changes
    .detail-changes = The recipient sees what was put in and taken out, and by whom. The mail does not speak of it.
    .title-comments = { $file } still holds comments
    .detail-comments = The recipient reads them in the margin. The mail does not speak of them.
    .title-sheet = { $file } has a hidden sheet: { $name }
    .detail-sheet = Whoever looks for it finds it, and it holds more than a list to choose from.
    .title-cells = { $file } has hidden rows or columns
    .detail-cells = They are on the sheet { $name } and hold prices or remarks. Two clicks show them.
    .title-notes = { $file } has speaker’s notes
    .detail-notes = The recipient reads what you meant to say beside slide { $name }.
    .title-slide = { $file } has a hidden slide
    .detail-slide = Slide { $name } is left out of the show only. The recipient sees it in the list of slides.
    .title-words = { $file } has hidden text
    .detail-words = It is not printed, but one click shows it.
    .title-link = { $file } takes values from another file
    .detail-link = The recipient cannot open { $name }: he sees where it is kept, and a warning when he opens the file.
    .why = One click shows the customer the sheet the price was made on.
    .touch = The recipient may see it
    .repair-remove = Remove { $file }

photo-location = { "" }
    .name = Place in a photo
    .title = { $file } tells where it was taken
    .detail = The photo carries the position { $position }.
    .title-several = { $file } and { $more ->
        [one] one more photo tell
       *[other] { $more } more photos tell
    } where they were taken
    .detail-several = The first one carries the position { $position }.
    .why = It tells the customer where your factory, or your supplier, is.
    .touch = The place may be known

unread-file = { "" }
    .name = Files not read
    .title = { $files } was not read
    .detail = What is in it was not compared with the mail.
    .title-encrypted = Not read, for it is locked: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-encrypted = It opens with a password only, so nothing in it was compared with the mail.
    .title-damaged = Not read, for it is damaged: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-damaged = The file does not hold together. Open it once yourself: the recipient may not be able to.
    .title-unsupported = Not read, for its format is not known here: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-unsupported = LastLook cannot open this format, so nothing in it was compared with the mail.
    .title-no-text = Not read, for it is scanned paper: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-no-text = Its pages are pictures without text, so nothing in it was compared with the mail.
    .title-too-large = Not read, for it is too large: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-too-large = It is larger than the limit for files, so it was not compared with the mail, or only in part.
    .title-too-slow = Not read, for it took too long: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-too-slow = Reading it was given up at the limit of seconds, so it was not compared with the mail, or only in part.
    .title-unavailable = Not read, for the mail program did not hand it over: { $files }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .detail-unavailable = Nothing in it was compared with the mail.
    .why = What was not read was not checked: its totals, dates and names are yours to look at.
    .touch = I have looked at it myself
