## The texts of a correction: letters, what to say on the telephone.
## A native reader should pass over them before 1.0.
##
## One message a text; its attributes are its parts in the order of the
## language. A part begins a paragraph, unless its name begins with `and-`.
## `document` and `replaces` are left out of letter-wrong-detail when there is
## no file.
##
## Slots, formatted already and isolated by the code: $subject (of the old
## mail), $date, $time, $zone, $file ($count of them), $number ($numbered
## yes/no), $wrong, $right, $field, $valid, $deadline, $facts, $name ($named
## yes/no), $form (f, m, x), $me, $company ($firm yes/no), $phone ($reachable
## yes/no), $minutes since the mail left ("long" when they no longer say much).
##
## letter-wrong-recipient, letter-deletion-request and
## script-phone-wrong-recipient get nothing of the content: no $wrong, $right,
## $file, $count, $number, $field, $valid, $facts.
##
## The reader is addressed in the plural of courtesy and the writer says "we",
## so that neither needs a gender outside the greeting.

# Used by the texts below.
greet = { $named ->
        [yes] { $form ->
            [f]
                السيدة { $name } المحترمة،
                تحية طيبة وبعد،
            [m]
                السيد { $name } المحترم،
                تحية طيبة وبعد،
           *[x]
                إلى عناية { $name }،
                تحية طيبة وبعد،
        }
       *[no]
            السادة الكرام،
            تحية طيبة وبعد،
    }
sign = { $firm ->
        [yes] { $reachable ->
            [yes]
                { $me }
                { $company }
                هاتف: { $phone }
           *[no]
                { $me }
                { $company }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                هاتف: { $phone }
           *[no] { $me }
        }
    }
hello = { $named ->
        [yes] { $form ->
            [f] السيدة { $name }، السلام عليكم.
            [m] السيد { $name }، السلام عليكم.
           *[x] حضرة { $name }، السلام عليكم.
        }
       *[no] السلام عليكم.
    }
caller = { $firm ->
        [yes] معكم { $me } من { $company }
       *[no] معكم { $me }
    }
ago = { $minutes ->
        [0] قبل قليل
        [long] بتاريخ { $date } الساعة { $time }
        [one] قبل دقيقة واحدة
        [two] قبل دقيقتين
        [few] قبل { $minutes } دقائق
       *[other] قبل { $minutes } دقيقة
    }

letter-wrong-attachment =
    .subject = تصحيح: { $subject }
    .greeting = { greet }
    .which = { $count ->
        [one] نرجو عدم الأخذ بالملف المرفق برسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»،
        [two] نرجو عدم الأخذ بالملفين المرفقين برسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»،
       *[other] نرجو عدم الأخذ بالملفات المرفقة برسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»،
    }
    .and-wrong = { $count ->
        [one] فقد أُرفق بها ملف غير صحيح.
        [two] فقد أُرفق بها ملفان غير صحيحين.
       *[other] فقد أُرفقت بها ملفات غير صحيحة.
    }
    .document = { $count ->
        [one] تجدون مع هذه الرسالة الملف الصحيح ({ $file })،
        [two] تجدون مع هذه الرسالة الملفين الصحيحين ({ $file })،
       *[other] تجدون مع هذه الرسالة الملفات الصحيحة ({ $file })،
    }
    .and-replaces = { $count ->
        [one] وهو يحل محل الملف السابق.
        [two] وهما يحلان محل الملفين السابقين.
       *[other] وهي تحل محل الملفات السابقة.
    }
    .and-unchanged = ويبقى نص رسالتنا دون تغيير.
    .apology = نعتذر عن هذا الخطأ.
    .ask = نرجو التكرم بتأكيد الاستلام.
    .closing =
        وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

letter-missing-attachment =
    .subject = تصحيح مع المرفق: { $subject }
    .greeting = { greet }
    .which = نشير إلى رسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»،
    .and-wrong = { $count ->
        [one] وقد أُرسلت سهوًا دون إرفاق الملف.
        [two] وقد أُرسلت سهوًا دون إرفاق الملفين.
       *[other] وقد أُرسلت سهوًا دون إرفاق الملفات.
    }
    .document = { $count ->
        [one] تجدون الملف ({ $file }) مع هذه الرسالة.
        [two] تجدون الملفين ({ $file }) مع هذه الرسالة.
       *[other] تجدون الملفات ({ $file }) مع هذه الرسالة.
    }
    .and-unchanged = ويبقى نص رسالتنا السابقة دون تغيير.
    .apology = نعتذر عن هذا السهو.
    .ask = نرجو التكرم بتأكيد الاستلام.
    .closing =
        وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

letter-wrong-detail =
    .subject = تصحيح: { $subject }
    .greeting = { greet }
    .which = { $numbered ->
        [yes] ورد خطأ في رسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }» بشأن المستند رقم { $number }:
       *[no] ورد خطأ في رسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»:
    }
    .and-wrong = الصحيح هو { $right } بدلًا من { $wrong }.
    .and-unchanged = وتبقى بقية الشروط والبيانات دون تغيير.
    .document = { $count ->
        [one] تجدون مع هذه الرسالة المستند المصحح ({ $file })،
        [two] تجدون مع هذه الرسالة المستندين المصححين ({ $file })،
       *[other] تجدون مع هذه الرسالة المستندات المصححة ({ $file })،
    }
    .and-replaces = { $count ->
        [one] وهو يلغي الإصدار السابق ويحل محله بالكامل.
        [two] وهما يلغيان الإصدارين السابقين ويحلان محلهما بالكامل.
       *[other] وهي تلغي الإصدارات السابقة وتحل محلها بالكامل.
    }
    .apology = نعتذر عن هذا الخطأ.
    .ask = نرجو التكرم بتأكيد الاستلام واعتماد البيانات المصححة.
    .closing =
        وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

letter-wrong-recipient =
    .subject = رسالة أُرسلت إليكم بطريق الخطأ – نرجو حذفها
    .greeting = { greet }
    .which = وصلتكم رسالتنا المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»
    .and-wrong = بطريق الخطأ، ولم تكن موجهة إليكم.
    .ask = نرجو حذفها مع مرفقاتها وعدم إعادة توجيهها أو نسخها أو استخدامها، وإفادتنا بإتمام الحذف.
    .apology = نعتذر عن الإزعاج.
    .closing =
        شاكرين لكم تعاونكم، وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

letter-deletion-request =
    .subject = طلب حذف رسالة أُرسلت إليكم بطريق الخطأ
    .greeting = { greet }
    .which = إشارةً إلى مكالمتنا الهاتفية، أرسلنا إليكم في { $date } الساعة { $time } ({ $zone }) رسالة بعنوان «{ $subject }»
    .and-wrong = بطريق الخطأ، وكانت موجهة إلى جهة أخرى.
    .ask =
        لذا نرجو منكم التكرم بما يلي:
        (1) حذف الرسالة وجميع نسخها وما أُعيد توجيهه منها، بما في ذلك النسخ الاحتياطية التي لديكم قدر الإمكان؛
        (2) عدم استخدام محتواها أو الإفصاح عنه؛
        (3) تأكيد الأمرين كتابةً في موعد أقصاه { $deadline }.
    .apology = هذا الخطأ من جانبنا، ونعتذر عنه.
    .closing =
        شاكرين لكم تعاونكم، وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

# Beside it stands the card on offers; the words "as far as possible" (بالقدر
# الممكن) and "subject to our written confirmation of the order" are to stay.
letter-replace-offer =
    .subject = تصحيح: عرض السعر رقم { $number }
    .greeting = { greet }
    .which = نود إفادتكم بأن عرض السعر رقم { $number } المرسل في { $date } الساعة { $time } ({ $zone }) برسالة عنوانها «{ $subject }»
    .and-wrong = صدر وفيه خطأ ({ $field })، ونرجو عدم الاستناد إليه.
    .replaces = وعليه نسحبه بالقدر الممكن، ونُحِلّ محله
    .and-document = العرض المرفق ({ $file })، وهو سارٍ حتى { $valid } ويخضع لتأكيدنا الخطي للطلبية.
    .and-unchanged = وتبقى بقية الشروط دون تغيير.
    .apology = نعتذر عن هذا الخطأ.
    .ask = نرجو تأكيد اعتماد العرض الجديد. وإذا كنتم قد قبلتم العرض السابق أو تصرفتم بناءً عليه، فنرجو الاتصال بنا هاتفيًا للتوصل معًا إلى حل منصف.
    .closing =
        وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

letter-tone =
    .subject = اعتذار بشأن رسالتي: { $subject }
    .greeting = { greet }
    .which = كُتبت رسالتي المؤرخة في { $date } الساعة { $time } ({ $zone }) بعنوان «{ $subject }»
    .and-wrong = على عجل، ولم تكن لهجتها مناسبة،
    .and-apology = وأعتذر عن ذلك.
    .unchanged =
        أما الوقائع التي أود الإبقاء عليها فهي:
        { $facts }
    .ask = هل يمكن أن نتحدث هاتفيًا لوقت قصير اليوم؟
    .closing =
        وتفضلوا بقبول فائق الاحترام والتقدير،
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening = { hello } { caller }، وأتصل بكم بشأن رسالة إلكترونية أرسلتها إليكم { ago }.
    .fact = ورد فيها خطأ أود تصحيحه.
    .ask = هل اطلعتم عليها أو أعدتم توجيهها؟ نرجو عدم الاعتماد عليها.
    .fix = { $valued ->
        [yes] ستصلكم النسخة الصحيحة بالبريد الإلكتروني قريبًا. والصحيح هو: { $right }
       *[no] ستصلكم النسخة الصحيحة بالبريد الإلكتروني قريبًا.
    }
    .close = وسأؤكد لكم ذلك بالبريد الإلكتروني. شكرًا لكم.
    .note =
        – عدم الإقرار بالمسؤولية أو عرض أي خصم أو الدخول في جدال.
        – عدم إلقاء اللوم على أحد الزملاء أو على «النظام».
        – في حال البيانات المصرفية: الاتصال بالرقم الوارد في العقد، لا بالرقم الوارد في الرسالة.
        – تدوين وقت المكالمة واسم الطرف الآخر وجوابه.

script-phone-wrong-recipient =
    .opening = { hello } { caller }، وأتصل بكم بشأن رسالة إلكترونية أرسلتها إليكم { ago }.
    .fact = لم تكن موجهة إليكم، وقد أرسلتها بطريق الخطأ.
    .ask = هل اطلعتم عليها أو أعدتم توجيهها؟ نرجو عدم استخدامها وحذفها مع مرفقاتها.
    .fix = سأرسل إليكم طلبًا قصيرًا بذلك بالبريد الإلكتروني أيضًا.
    .close = ونرجو الرد عليه بكلمة بعد إتمام الحذف. شكرًا لكم.
    .note =
        – عدم ذكر أي رقم أو اسم أو غير ذلك مما ورد في الرسالة.
        – عدم الوعد بإرسال مستند مصحح، فهو يُرسل إلى المتلقي الصحيح وحده.
        – عدم الإقرار بالمسؤولية أو عرض أي تعويض أو الدخول في جدال.
        – تدوين وقت المكالمة واسم الطرف الآخر وجوابه.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text = { $reachable ->
        [yes] { hello } { caller }، وأرجو عدم الأخذ برسالتي المؤرخة في { $date } الساعة { $time } ({ $zone }) وعدم إعادة توجيهها، وسأرسل إليكم رسالة قصيرة بشأنها. هاتف: { $phone }
       *[no] { hello } { caller }، وأرجو عدم الأخذ برسالتي المؤرخة في { $date } الساعة { $time } ({ $zone }) وعدم إعادة توجيهها، وسأرسل إليكم رسالة قصيرة بشأنها. شكرًا لكم.
    }

# Stands for the subject of a mail that had none.
no-subject = (بدون موضوع)
