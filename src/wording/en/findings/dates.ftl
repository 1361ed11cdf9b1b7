lapsed-date = { "" }
    .name = Lapsed validity
    .title = { $date } has passed
    .detail = The mail gives { $date } as the end of a validity or offer. Today is { $today }.
    .why = An offer that has lapsed before it arrives says it was copied, and leaves open what is valid.
    .touch = { $date } is right although it has passed

weekday-mismatch = { "" }
    .name = Weekday and date
    .title = { $written-weekday } or { $date }?
    .detail = { $date } is a { $right-weekday }, not a { $written-weekday }.
    .why = People plan by the weekday or by the date, and half of them will come on the wrong day.
    .touch = The date is right as it stands
    .repair-weekday = Write { $right-weekday }
    .repair-date = Write { $right-date }
