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

## Where in a file something stands.

title-in-file = In { $file }: { $title }
place-quoted = { $place }: { $text }
place-text = { $file }
place-page = { $file }, page { $name }
place-sheet = { $file }, sheet { $name }, { $cell }
place-slide = { $file }, slide { $name }
place-header-footer = { $file }, head or foot of the page
place-footnotes = { $file }, footnote
place-notes = { $file }, speaker’s notes of slide { $name }
place-watermark = { $file }, watermark
place-comment = { $at ->
    [nowhere] { $file }, comment
   *[other] { $file }, comment at { $name }
}
place-insertion = { $file }, tracked insertion
place-deletion = { $file }, tracked deletion

## Whether a file was read, in the list of files.

file-read = Read
file-cut = Read in part; it is very long
file-unread-encrypted = Not read: it opens with a password only
file-unread-damaged = Not read: it is damaged
file-unread-too-large = Not read to the end: it is too large
file-unread-too-slow = Not read to the end: it took too long
file-unread-unsupported = Not read: nobody reads this format here
file-unread-no-text = Not read: its pages are pictures
file-unread-unavailable = Not read: the mail program did not hand it over

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
