document-number-mismatch = { "" }
    .name = Document numbers
    .title = { $first } or { $second }?
    .detail = { $where-first ->
        [subject] The subject
        [body] The text
        [inside] { $file }
       *[file] The file name
    } says { $first }, { $where-second ->
        [subject] the subject
        [body] the text
        [inside] { $file }
       *[file] the file name
    } says { $second }. Only one of them can be right.
    .why = A wrong document number sends a payment, a shipment or a customs paper to the wrong order.
    .touch = Which number is right?
    .repair-second = Change to { $first }
    .repair-first = Change to { $second }

internal-subject = { "" }
    .name = Internal words in the subject
    .title = The subject says “{ $words }”, and goes to { $person }
    .detail = These words are for your own firm. The subject is the first thing the reader sees.
    .why = A subject is read first, shown on every telephone, and kept with every answer.
    .touch = This subject may leave the firm
    .repair-unmark = Change the subject to “{ $rest }”
    .repair-remove = Remove { $address }

empty-subject = { "" }
    .name = Empty subjects
    .title = The subject is empty
    .detail = The reader sees no line that says what the mail is about.
    .title-greeting = “{ $subject }” is no subject
    .detail-greeting = The line does not tell the reader what the mail is about.
    .why = Such mails are taken for spam, opened last, and never found again.
    .touch = Send it with this subject

test-message = { "" }
    .name = Test messages
    .title = “{ $subject }” goes outside the firm
    .detail = The whole subject is the mark of a test.
    .why = A customer who gets a test wonders what else is tried out on him.
    .touch = The test is meant for these recipients

stale-subject = { "" }
    .name = Old subjects
    .title = The subject is still “{ $subject }”
    .detail = The text is about { $new }, and the subject about something older.
    .why = A new matter under an old subject is filed with the old one and missed.
    .touch = The subject stays

clause-not-found = { "" }
    .name = Clause not in the document
    .title = { $clause } is not in { $file }
    .detail = The text refers to { $clause }, but { $file } ends at { $last }.
    .why = The other side searches for it, or finds another clause of an older text.
    .touch = The reference is right
