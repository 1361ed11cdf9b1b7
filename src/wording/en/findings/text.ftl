placeholder = { "" }
    .name = Unfilled slots
    .title = “{ $slot }” is not filled in
    .detail = A slot of the template is still open.
    .why = An open slot tells the customer that the mail was not written for him.
    .touch = “{ $slot }” is to stand as it is

internal-note = { "" }
    .name = Internal remarks
    .title = An internal remark would reach the customer
    .detail = “{ $note }” reads like a remark for colleagues, and the mail goes outside.
    .why = Cost, floor price and margin end every negotiation once the customer knows them.
    .touch = “{ $note }” may be read by the customer
    .repair-remove = Remove the sentence

private-link = { "" }
    .name = Links nobody outside can open
    .title = The customer cannot open { $link }
    .detail = { $link } leads into your own network or onto your own disk. Attach the file, or use a public link.
    .why = The link opens nothing for the customer, and shows the inner names of your servers.
    .touch = { $link } can be opened by the customer

personal-data = { "" }
    .name = Personal data
    .title-card = A payment card number would go outside
    .detail-card = Whoever reads the mail can use the card. A payment link or the last four digits do as well.
    .title-identity = An identity card number would go outside
    .detail-identity = Such a number is personal data; send it only where it is asked for and needed.
    .title-passport = A passport number would go outside
    .detail-passport = Such a number is personal data; send it only where it is asked for and needed.
    .title-people = A list of people with private data would go outside
    .detail-people = Telephone numbers, birthdays and home addresses of several people are their personal data.
    .title = Personal data would go outside
    .detail = The mail holds personal data.
    .why = A card number in a mail can be used by anybody who sees it, and personal data at the wrong desk may have to be reported within 72 hours.
    .touch = The number is to go to these recipients

mixed-script = { "" }
    .name = Chinese left in a mail
    .title-marks = Full-width marks in a Western text: { $marks }
    .detail-marks = They come from a Chinese keyboard; the reader may see gaps or boxes.
    .title-words = Chinese words left in the text: { $words }
    .detail-words = The reader may not know them. Translate them, or take them out.
    .title = Chinese left in the text
    .detail = The reader may not be able to read it.
    .why = Such marks and words make a mail look unchecked.
    .touch = The reader can read it
    .repair-convert = Write them as Western marks

unresolved-choice = { "" }
    .name = Open choices
    .title = “{ $choice }” is still open
    .detail = The text leaves open which of the two is meant.
    .why = The customer takes the half that suits him, or sees that he was sent a form.
    .touch = “{ $choice }” is meant to leave both open

assistant-residue = { "" }
    .name = Words of a writing assistant
    .title = Words of a writing assistant were left in
    .detail = “{ $words }” is not part of the letter.
    .why = The customer reads that the letter to him was not written by you.
    .touch = These words belong to the letter

wrong-language = { "" }
    .name = Closing in another language
    .title = The closing is in another language
    .detail = “{ $words }” does not belong to the language of this letter.
    .why = A closing from another customer’s letter shows that this one was made from it.
    .touch = The closing is meant like this

missing-signature = { "" }
    .name = No name under a first mail
    .title = Nobody signs this first mail
    .detail = There is no name and no telephone number under it.
    .why = Nobody answers a stranger who does not say who he is.
    .touch = The mail needs no signature

internal-thread = { "" }
    .name = Internal mails below
    .title-cost = The customer would read what you wrote among yourselves
    .detail-cost = The mail of { $who } quoted below went between your own people and speaks of cost or price.
    .title-plain = Mails among your own people are quoted below
    .detail-plain = The mail of { $who } quoted below went between your own people only.
    .title = Internal mails are quoted below
    .detail = Mails between your own people are quoted below.
    .why = What colleagues write about a customer is the last thing he should find under your answer.
    .touch = The customer may read what is quoted below
    .repair-trim = Cut off the internal mails
