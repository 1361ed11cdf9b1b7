document-number-mismatch = { "" }
    .name = Document numbers
    .title = { $first } or { $second }?
    .detail = { $where-first ->
        [subject] The subject
        [body] The text
       *[file] The file name
    } says { $first }, { $where-second ->
        [subject] the subject
        [body] the text
       *[file] the file name
    } says { $second }. Only one of them can be right.
    .why = A wrong document number sends a payment, a shipment or a customs paper to the wrong order.
    .touch = Which number is right?
    .repair-second = Change to { $first }
    .repair-first = Change to { $second }

clause-not-found = { "" }
    .name = Clause not in the document
    .title = { $clause } is not in { $file }
    .detail = The text refers to { $clause }, but { $file } ends at { $last }.
    .why = The other side searches for it, or finds another clause of an older text.
    .touch = The reference is right
