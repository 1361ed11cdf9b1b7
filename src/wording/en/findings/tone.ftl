heated = { "" }
    .name = Angry tone
    .title = This reads angry
    .detail = “{ $first }” and “{ $second }” will be read in a colder mood than they were written. Let the mail wait a little, then read it again.
    .why = A mail written in anger is the one that is forwarded, and quoted back for years.
    .touch = It is to leave in these words

firm-offer = { "" }
    .name = Firm offers
    .title = This reads as a binding offer
    .detail = “{ $words }” binds you: once accepted in time it is a contract. “Subject to our final confirmation” leaves the last word to you.
    .why = Under most laws a firm offer becomes a contract once it is accepted, and an irrevocable one cannot be taken back before its date.
    .touch = The offer is to be binding

no-validity = { "" }
    .name = Offers without an end
    .title = Until when is this price valid?
    .detail = The mail offers goods at { $price } and does not say how long the offer stands.
    .why = An offer without an end can be accepted a good while later, at prices of today.
    .touch = The offer is to stand without a date
    .repair-short = Valid until { $date }
    .repair-long = Valid until { $date }

absolute-promise = { "" }
    .name = Promises without limits
    .title = “{ $words }” promises without limits
    .detail = “{ $words }” goes beyond any warranty terms or agreement and can be held against you.
    .why = A promise without limits given in passing counts as much as one in a contract.
    .touch = The promise is meant

shouting = { "" }
    .name = Shouting
    .title = This reads as shouting
    .title-marks = { $count } rows of exclamation marks
    .title-capitals = Sentences in capitals
    .detail = The mail will be read louder than it was meant.
    .detail-marks = Rows of exclamation marks read as anger, whatever was meant.
    .detail-capitals = Whole sentences in capitals read as shouting, whatever was meant.
    .why = Capitals and rows of exclamation marks read as anger.
    .touch = It is meant to sound like this

over-apology = { "" }
    .name = Many apologies
    .title = { $count } apologies in one mail
    .detail = Once is polite. { $count } times read as if far more had gone wrong.
    .why = Many apologies make a small slip look large, and invite a claim.
    .touch = The apologies are to stay
