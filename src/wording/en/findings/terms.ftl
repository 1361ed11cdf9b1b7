obsolete-incoterm = { "" }
    .name = Outdated delivery terms
    .title = { $old } is no longer an Incoterm
    .detail = Incoterms 2020 have { $new } where { $old } used to stand.
    .why = Banks and carriers do not agree on what an old term means today.
    .touch = { $old } is meant as it stands
    .repair-code = Change to { $new }

incoterm-place-missing = { "" }
    .name = Place of the delivery term
    .title = { $term } without a place
    .detail = The price says { $term } but not where. Name the port or place behind it.
    .why = The place is half of the term: without it nobody knows how far each side pays.
    .touch = The place is clear without being named

incoterm-wrong-side = { "" }
    .name = Side of the delivery term
    .title = { $term } { $place }: the far end of the journey
    .detail = { $term } names the place the goods leave from, and { $place } is not in a country your goods leave from.
    .title-arrival = { $term } { $place }: the near end of the journey
    .detail-arrival = { $term } names the place the goods arrive at, and { $place } is in the country they leave from.
    .why = The wrong place gives away the freight, or charges for a journey that is not made.
    .touch = { $term } { $place } is right

incoterm-conflict = { "" }
    .name = Two delivery terms
    .title = { $first } or { $second }?
    .detail = { $first } and { $second } stand for the same price.
    .title-paper = { $first } in the mail, { $second } in { $file }
    .detail-paper = The mail and the paper it carries give two delivery terms for the same goods.
    .why = Between the two lie freight and insurance, and the customer will hold you to the better one for him.
    .touch = Choose the term that holds

payment-conflict = { "" }
    .name = Two terms of payment
    .title = Two terms of payment in one mail
    .detail = “{ $first }” and “{ $second }” cannot both hold for one amount.
    .why = The customer pays by the term that suits him, and you have agreed to it in writing.
    .touch = Both terms are meant

freight-contradiction = { "" }
    .name = Delivery term and costs
    .title = { $term } does not go with this sentence
    .detail-freight-us = Under { $term } the buyer pays the main freight; the sentence says that you do.
    .detail-freight-them = Under { $term } you pay the freight to the named place; the sentence gives it to the buyer.
    .detail-insurance-them = Under { $term } you insure the goods; the sentence leaves it to the buyer.
    .detail-duty-them = Under { $term } you clear and pay the duty; the sentence gives it to the buyer.
    .title-freight-us = { $term }, and you pay the freight?
    .title-freight-them = { $term }, and the buyer pays the freight?
    .title-insurance-them = { $term }, and the buyer insures?
    .title-duty-them = { $term }, and the buyer pays the duty?
    .why = One of the two is wrong, and it will be argued about when the freight bill comes.
    .touch = Term and sentence are both right

sea-term-by-air = { "" }
    .name = Sea terms without a ship
    .title = { $term } is a term for sea freight
    .detail = Under { $term } the risk passes at the ship. For air, courier and rail use { $instead }.
    .why = Without a ship nobody can say where the risk passes, and the insurer may refuse.
    .touch = { $term } is agreed as it stands
    .repair-code = Change to { $instead }

hs-code = { "" }
    .name = Customs tariff numbers
    .title = { $code } cannot be a tariff number
    .title-length = { $code } cannot be a tariff number
    .title-chapter = { $code } cannot be a tariff number
    .title-letter = { $code } has a letter in it
    .detail = Check the number.
    .detail-length = No tariff number of this kind has { $digits } digits; one is missing or too many.
    .detail-chapter = The Harmonized System has no chapter with these first two digits.
    .detail-letter = A tariff number has digits only; a letter was typed for a digit.
    .why = A wrong number holds the goods at customs and may cost duty.
    .touch = The number is right as it stands

port-spelling = { "" }
    .name = Spelling of ports
    .title = { $written } or { $right }?
    .detail = There is a port { $right }; { $written } is one slip away from it.
    .why = The name travels on into booking, bill of lading and letter of credit.
    .touch = { $written } is right
    .repair-name = Change to { $right }
