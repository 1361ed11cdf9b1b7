## The texts of a correction in Russian: letters, what to say on the telephone.
## A native reader should pass over them before 1.0.
##
## One message a text; its attributes are its parts in the order of the
## language. A part begins a paragraph, unless its name begins with `and-`.
## `document` and `replaces` are left out of letter-wrong-detail when there is
## no file.
##
## Slots, formatted already: $subject (of the old mail), $date, $time, $zone,
## $file ($count of them), $number ($numbered yes/no), $wrong, $right, $field,
## $valid, $deadline, $facts, $name ($named yes/no), $form (f, m, x), $me,
## $company ($firm yes/no), $phone ($reachable yes/no), $minutes since the mail
## left ("long" when they no longer say much).
##
## letter-wrong-recipient, letter-deletion-request and
## script-phone-wrong-recipient get nothing of the content: no $wrong, $right,
## $file, $count, $number, $field, $valid, $facts.

# Used by the letters below.
greet =
    { $named ->
        [yes] { $form ->
            [f] Уважаемая { $name }!
            [m] Уважаемый { $name }!
           *[x] Здравствуйте, { $name }!
        }
       *[no] Уважаемые дамы и господа!
    }
greet-formal = { greet }
sign =
    { $firm ->
        [yes] { $reachable ->
            [yes]
                { $me }
                { $company }
                Тел.: { $phone }
           *[no]
                { $me }
                { $company }
        }
       *[no] { $reachable ->
            [yes]
                { $me }
                Тел.: { $phone }
           *[no] { $me }
        }
    }

letter-wrong-attachment =
    .subject = Исправление: { $subject }
    .greeting = { greet }
    .which = Пишем Вам в связи с нашим письмом от { $date }, { $time } ({ $zone }), тема «{ $subject }».
    .and-wrong =
        { $count ->
            [1] По ошибке к нему был приложен не тот файл; просим его не использовать.
           *[other] По ошибке к нему были приложены не те файлы; просим их не использовать.
        }
    .document =
        { $count ->
            [1] Правильный файл ({ $file }) приложен к этому письму
           *[other] Правильные файлы ({ $file }) приложены к этому письму
        }
    .and-replaces =
        { $count ->
            [1] и полностью заменяет прежнее вложение.
           *[other] и полностью заменяют прежнее вложение.
        }
    .and-unchanged = Текст прежнего письма остается в силе.
    .apology = Приносим извинения за неудобства.
    .and-ask = Просим подтвердить получение.
    .closing =
        С уважением,
        { sign }

letter-missing-attachment =
    .subject = Исправление (с вложением): { $subject }
    .greeting = { greet }
    .which = Пишем Вам в связи с нашим письмом от { $date }, { $time } ({ $zone }), тема «{ $subject }».
    .and-wrong = Упомянутое в нем вложение по ошибке приложено не было.
    .document = Направляем его с этим письмом ({ $file }).
    .and-unchanged = Текст первого письма остается без изменений.
    .apology = Приносим извинения за это упущение.
    .and-ask = Просим подтвердить получение.
    .closing =
        С уважением,
        { sign }

letter-wrong-detail =
    .subject = Исправление: { $subject }
    .greeting = { greet }
    .which =
        { $numbered ->
            [yes] Пишем Вам в связи с нашим письмом от { $date }, { $time } ({ $zone }), тема «{ $subject }» (документ № { $number }).
           *[no] Пишем Вам в связи с нашим письмом от { $date }, { $time } ({ $zone }), тема «{ $subject }».
        }
    .and-wrong = В нем допущена ошибка: вместо «{ $wrong }» следует читать «{ $right }».
    .and-unchanged = Остальные данные и условия остаются без изменений.
    .document =
        { $count ->
            [1] Исправленный документ ({ $file }) приложен.
           *[other] Исправленные документы ({ $file }) приложены.
        }
    .and-replaces =
        { $count ->
            [1] Он заменяет прежнюю редакцию, которую просим считать недействительной.
           *[other] Они заменяют прежние редакции, которые просим считать недействительными.
        }
    .apology = Приносим извинения за ошибку.
    .and-ask = Просим подтвердить, что исправленные данные приняты в работу.
    .closing =
        С уважением,
        { sign }

letter-wrong-recipient =
    .subject = Отправлено по ошибке – просьба удалить
    .greeting = { greet }
    .which = Пишем Вам в связи с нашим письмом от { $date }, { $time } ({ $zone }), тема «{ $subject }».
    .and-wrong = Оно предназначалось другому адресату и направлено Вам по ошибке.
    .and-apology = Приносим свои извинения.
    .ask = Просим удалить его вместе с вложениями, не пересылать, не копировать и не использовать, а также коротко подтвердить удаление.
    .closing =
        Благодарим за содействие.
        С уважением,
        { sign }

letter-deletion-request =
    .subject = Просьба об удалении письма, ошибочно направленного { $date }
    .greeting = { greet-formal }
    .which = Ссылаемся на наш телефонный разговор о письме от { $date }, { $time } ({ $zone }), тема «{ $subject }».
    .and-wrong = Это письмо направлено Вам по ошибке и содержит сведения, предназначенные другому адресату.
    .ask =
        Просим Вас:
        1. удалить письмо с вложениями, а также все его копии и пересланные экземпляры, включая, насколько это возможно, доступные Вам резервные копии;
        2. не использовать и не разглашать его содержание;
        3. письменно подтвердить оба пункта не позднее { $deadline }.
    .apology = Ошибка допущена с нашей стороны, приносим свои извинения.
    .closing =
        Благодарим за содействие.
        С уважением,
        { sign }

# Beside it stands the card on offers; the words for "to the extent possible" and
# "subject to our written order confirmation" are to stay.
letter-replace-offer =
    .subject = Исправление: { $subject }
    .greeting = { greet-formal }
    .which =
        { $numbered ->
            [yes] Пишем Вам в связи с нашим предложением № { $number }, направленным в письме от { $date }, { $time } ({ $zone }), тема «{ $subject }».
           *[no] Пишем Вам в связи с нашим предложением, направленным в письме от { $date }, { $time } ({ $zone }), тема «{ $subject }».
        }
    .and-wrong = В предложении допущена ошибка (пункт: { $field }); просим не руководствоваться им. Насколько это возможно, мы его отзываем.
    .document = Новое предложение приложено ({ $file }).
    .and-replaces = Оно заменяет прежнее и действительно до { $valid } включительно при условии нашего письменного подтверждения заказа.
    .and-unchanged = Остальные условия остаются без изменений.
    .apology = Приносим извинения за ошибку.
    .and-ask = Просим подтвердить получение; если Вы уже приняли прежнее предложение или действовали на его основании, пожалуйста, позвоните мне, чтобы мы вместе нашли справедливое решение.
    .closing =
        С уважением,
        { sign }

letter-tone =
    .subject = По поводу моего письма: { $subject }
    .greeting = { greet }
    .which = Пишу в связи со своим письмом от { $date }, { $time } ({ $zone }), тема «{ $subject }».
    .and-wrong = Тон этого письма был неуместным.
    .and-apology = Приношу свои извинения.
    .unchanged =
        По существу вопроса важно следующее:
        { $facts }
    .ask = Могли бы мы сегодня коротко поговорить по телефону?
    .closing =
        С уважением,
        { sign }

# Read aloud. The value after the last colon of `fix` may be empty: the caller
# then says it from the document, or leaves the sentence out.
script-phone =
    .opening =
        { $named ->
            [yes] Здравствуйте, { $name }.
           *[no] Здравствуйте.
        } { $firm ->
            [yes] Это { $me }, компания { $company }.
           *[no] Это { $me }.
        } { $minutes ->
            [0] Звоню по поводу письма, которое Вы только что получили от меня.
            [one] Звоню по поводу письма, которое Вы получили от меня { $minutes } минуту назад.
            [few] Звоню по поводу письма, которое Вы получили от меня { $minutes } минуты назад.
            [many] Звоню по поводу письма, которое Вы получили от меня { $minutes } минут назад.
            [long] Звоню по поводу моего письма от { $date }, { $time }.
           *[other] Звоню по поводу письма, которое Вы получили от меня { $minutes } минуты назад.
        }
    .fact = Тема: «{ $subject }». В письме допущена ошибка.
    .ask = Вы его уже открыли или переслали? Можно попросить Вас его не использовать?
    .fix = { $valued ->
        [yes] Исправленный вариант придет по электронной почте. Правильно: { $right }
       *[no] Исправленный вариант придет по электронной почте.
    }
    .close = Сейчас подтвержу это письменно. Благодарю Вас.
    .note =
        Во время разговора:
        – не признавать ответственность, не предлагать скидку
        – не спорить и никого не винить
        – звонить не по номеру из этого письма, а по номеру из договора или адресной книги
        После звонка записать время, имя и ответ.

script-phone-wrong-recipient =
    .opening =
        { $named ->
            [yes] Здравствуйте, { $name }.
           *[no] Здравствуйте.
        } { $firm ->
            [yes] Это { $me }, компания { $company }.
           *[no] Это { $me }.
        } { $minutes ->
            [0] Звоню по поводу письма, которое Вы только что получили от меня.
            [one] Звоню по поводу письма, которое Вы получили от меня { $minutes } минуту назад.
            [few] Звоню по поводу письма, которое Вы получили от меня { $minutes } минуты назад.
            [many] Звоню по поводу письма, которое Вы получили от меня { $minutes } минут назад.
            [long] Звоню по поводу моего письма от { $date }, { $time }.
           *[other] Звоню по поводу письма, которое Вы получили от меня { $minutes } минуты назад.
        }
    .fact = Тема: «{ $subject }». Письмо предназначалось другому адресату, приношу извинения.
    .ask = Вы его уже открыли или переслали? Можно попросить Вас удалить его вместе с вложениями и ничего из него не использовать?
    .fix = О содержании я, к сожалению, говорить не могу. Достаточно удалить письмо.
    .close = Эту просьбу я пришлю и по электронной почте, достаточно короткого ответа. Благодарю Вас.
    .note =
        Во время разговора:
        – не называть цифр и клиентов, ничего не говорить о содержании
        – не обещать исправленный документ: его получит только нужный адресат
        – не признавать ответственность, не угрожать, не спорить
        – звонить не по номеру из этого письма, а по номеру, который уже известен
        После звонка записать время, имя и ответ.

# Left on a machine or in a chat, for right and wrong recipients alike.
script-voicemail =
    .text =
        { $firm ->
            [yes] Здравствуйте, это { $me }, компания { $company }. Прошу не использовать и не пересылать мое письмо от { $date }, { $time } ({ $zone }).
           *[no] Здравствуйте, это { $me }. Прошу не использовать и не пересылать мое письмо от { $date }, { $time } ({ $zone }).
        }
        { $reachable ->
            [yes] Подробности пришлю по электронной почте. Мой телефон: { $phone }.
           *[no] Подробности пришлю по электронной почте.
        }

# Stands for the subject of a mail that had none.
no-subject = (без темы)
