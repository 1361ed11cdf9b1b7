lapsed-date = { "" }
    .name = Lapsed validity
    .title = { $date } has passed
    .detail = A validity or an offer ends on { $date }. Today is { $today }.
    .why = An offer that has lapsed before it arrives looks copied, and leaves open what is valid.
    .touch = { $date } is right although it has passed

weekday-mismatch = { "" }
    .name = Weekday and date
    .title = { $written-weekday } or { $date }?
    .detail = { $date } is a { $right-weekday }, not a { $written-weekday }.
    .why = People plan by the weekday or by the date, and half of them will come on the wrong day.
    .touch = The date is right as it stands
    .repair-weekday = Write { $right-weekday }
    .repair-date = Write { $right-date }

impossible-date = { "" }
    .name = Dates that do not exist
    .title = There is no { $date }
    .detail = The calendar does not have { $date }. The last day of that month is { $last }.
    .why = Nobody can keep a date that does not exist: the other side has to ask, or picks the day that suits him.
    .touch = { $date } is meant as it stands
    .repair-last = Write { $right }

date-order = { "" }
    .name = Order of dates
    .title = { $second } comes before { $first }
    .title-voyage = Arrival { $second } before departure { $first }?
    .title-credit = Credit ends { $second }, shipment until { $first }?
    .detail = { $second } comes before { $first }.
    .detail-voyage = The mail gives { $first } for the departure and { $second }, an earlier day, for the arrival.
    .detail-credit = The latest date of shipment is { $first }, but the letter of credit has ended by then: { $second }.
    .why = One of the two dates is wrong: a credit with such dates cannot be used, and a booking with them is not believed.
    .touch = { $first } and { $second } are both right

stale-year = { "" }
    .name = Last year’s number
    .title = { $date }: still last year?
    .detail = The sentence speaks of something to come, but { $date } was a year ago. This is { $year }.
    .why = The old year is typed out of habit until spring, and a shipment a year ago confuses whoever files it.
    .touch = { $date } is meant
    .repair-year = Write { $right }

lead-time = { "" }
    .name = Lead time and shipment
    .title = { $date } is sooner than { $lead }
    .title-past = { $date } has passed
    .detail = The mail gives a lead time of { $lead }, but a shipment on { $date }, { $days ->
        [one] one day from today
       *[other] { $days } days from today
    }.
    .detail-past = The mail gives { $date } as the date of a shipment that is still to be ordered. Today is { $today }.
    .why = The buyer plans with the date, the factory with the lead time, and one of them is told a delay on the first day.
    .touch = The date and the lead time are right

ambiguous-date = { "" }
    .name = Day or month first
    .title = { $date } can be two days
    .detail = { $date } is { $one } to some readers and { $other } to others.
    .why = An American reads 03/04 as the fourth of March, a European as the third of April, and both are sure.
    .touch = The reader knows which is meant
    .repair-words = Write { $right }

holiday = { "" }
    .name = Holidays and weekends
    .title = { $date } is a holiday
    .title-new-year = { $date } is in the Chinese New Year
    .title-national-day = { $date } is in the National Day week
    .title-weekend = { $date } is a weekend
    .detail = { $date } is a holiday.
    .detail-new-year = Factories, trucks and couriers in China rest on { $date }.
    .detail-national-day = Factories and offices in China are closed from 1 to 7 October, { $date } among them.
    .detail-weekend = A delivery to a warehouse is announced for { $date }, when nobody may be there to take it.
    .why = The factory is closed or the warehouse locked, and the promise cannot be kept.
    .touch = Somebody works on { $date }

relative-date = { "" }
    .name = Tomorrow, elsewhere
    .title = Which day is “{ $word }”?
    .detail = It is late here, and where this is read the clock shows another hour. “{ $word }” may be taken for another day.
    .why = Read the next morning, or half a day behind, “tomorrow” is another day.
    .touch = The reader knows which day is meant
    .repair-date = Add { $right }
