## What the checks say. One block a check: name (settings), title and detail
## (the finding; -variants where a check sees several things), why, touch
## (what a Stop asks for), and the words of its repairs.

review-headline =
    { $stops ->
        [0] { $asks ->
            [0] Nothing stands out
            [one] One thing to look at before this leaves
           *[other] { $asks } things to look at before this leaves
        }
        [one] { $asks ->
            [0] One thing to fix before this leaves
           *[other] One thing to fix and { $asks } to look at before this leaves
        }
       *[other] { $asks ->
            [0] { $stops } things to fix before this leaves
           *[other] { $stops } things to fix and { $asks } to look at before this leaves
        }
    }
touch-confirm = I have looked; it is right
tone-calm = Nothing stands out.
tone-look = Read the marked words once more.
risk-inside = Own firm
risk-known = Written to before, or in your list
risk-unknown = Not in your list and not written to before

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
