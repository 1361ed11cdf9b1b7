## 訂正の文面：メールと電話の話し方。
## 1.0 の前に、日本語を母語とする方の通読が必要。
##
## 一つの文面が一つのメッセージ、その属性が順に各部分となる。部分ごとに段落を
## 改めるが、名前が `and-` で始まるものは前の段落に続ける。ファイルがない場合、
## letter-wrong-detail の `document` と `replaces` は使われない。
##
## 変数（すべて日本語の書式に整形済み）：$subject（元の件名）、$date、$time、
## $zone、$file（$count 件）、$number（$numbered yes/no）、$wrong、$right、
## $field、$valid、$deadline、$facts、$name（$named yes/no、敬称なし）、
## $form（f、m、x）、$me、$company（$firm yes/no）、$phone
## （$reachable yes/no）、$minutes（送信からの分数、時間がたっている場合は
## "long"）。
##
## letter-wrong-recipient、letter-deletion-request、
## script-phone-wrong-recipient では内容に触れない。$wrong、$right、$file、
## $count、$number、$field、$valid、$facts は使わない。

# 以下の文面で使う。
greet = { $named ->
        [yes] { $firm ->
            [yes]
                { $name }様
                お世話になっております。{ $company }の{ $me }でございます。
           *[no]
                { $name }様
                お世話になっております。{ $me }でございます。
        }
       *[no] { $firm ->
            [yes]
                ご担当者様
                お世話になっております。{ $company }の{ $me }でございます。
           *[no]
                ご担当者様
                お世話になっております。{ $me }でございます。
        }
    }
sign = { $reachable ->
        [yes]
            { $me }
            TEL：{ $phone }
       *[no] { $me }
    }

call = お世話になっております。{ $firm ->
        [yes] { $company }の{ $me }でございます。
       *[no] { $me }でございます。
    }{ $named ->
        [yes] { $name }様でいらっしゃいますか。
       *[no] メールのご担当の方でいらっしゃいますか。
    }{ $minutes ->
        [0] 先ほどお送りしたメールの件でお電話いたしました。
        [long] { $date } { $time }にお送りしたメールの件でお電話いたしました。
       *[other] { $minutes }分ほど前にお送りしたメールの件でお電話いたしました。
    }

letter-wrong-attachment =
    .subject = 【お詫びと訂正】{ $subject }
    .greeting = { greet }
    .apology = このたびは添付ファイルに誤りがあり、誠に申し訳ございません。
    .which = { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメールに、
    .and-wrong = 誤ったファイルを添付しておりました。
    .and-document = 正しいファイル（{ $file }）を添付いたしますので、
    .and-replaces = 差し替えをお願い申し上げます。
    .and-unchanged = 添付ファイル以外に変更はございません。
    .prevention = 今後は送信前の確認を徹底いたします。
    .ask = ご確認のうえ、ご一報いただけますと幸いです。
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

letter-missing-attachment =
    .subject = 【お詫びと訂正】添付ファイルの送付：{ $subject }
    .greeting = { greet }
    .apology = このたびは添付漏れがあり、誠に申し訳ございません。
    .which = { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメールに、
    .and-wrong = ファイルが添付されておりませんでした。
    .and-document = 改めてファイル（{ $file }）を添付いたします。
    .and-unchanged = 本文に変更はございません。
    .prevention = 今後は送信前の確認を徹底いたします。
    .ask = ご確認のうえ、ご一報いただけますと幸いです。
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

letter-wrong-detail =
    .subject = 【お詫びと訂正】{ $subject }
    .greeting = { greet }
    .apology = このたびは記載に誤りがあり、誠に申し訳ございません。
    .which = { $numbered ->
        [yes] { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメール（番号 { $number }）の記載を、
       *[no] { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメールの記載を、
    }
    .and-wrong =
        次のとおり訂正いたします。
        誤：{ $wrong }
        正：{ $right }
    .unchanged = その他の内容に変更はございません。
    .and-document = 訂正版（{ $file }）を添付いたしますので、
    .and-replaces = 差し替えをお願い申し上げます。
    .prevention = 今後は送信前の確認を徹底いたします。
    .ask = ご確認のうえ、ご一報いただけますと幸いです。
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

letter-wrong-recipient =
    .subject = 【重要】誤送信のお詫びと削除のお願い
    .greeting = { greet }
    .apology = このたびは誤送信によりご迷惑をおかけし、誠に申し訳ございません。
    .which = { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメールは、
    .and-wrong = 宛先を誤ってお送りしたものでございます。
    .ask = 恐れ入りますが、転送・複製・使用などされることなく、添付ファイルとともに削除いただき、その旨ご一報くださいますようお願い申し上げます。
    .prevention = 今後は宛先の確認を徹底いたします。
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

letter-deletion-request =
    .subject = 【重要】誤送信のお詫びとメール削除のお願い
    .greeting = { greet }
    .apology = お電話でお伝えいたしました誤送信の件、当方の不手際によりご迷惑をおかけし、深くお詫び申し上げます。
    .which = { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメールは、
    .and-wrong = 宛先を誤ってお送りしたものでございます。
    .ask =
        つきましては、次の三点をお願い申し上げます。
        1. 当該メールおよび複製・転送分の削除（可能な範囲でバックアップを含む）
        2. 内容の使用・開示をお控えいただくこと
        3. 上記二点についての書面（メール可）でのご回答（{ $deadline }まで）
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

# 申込みに関するカードと並べて示す。「可能な範囲で」と「書面による注文確認を
# 条件」は残すこと。
letter-replace-offer =
    .subject = 【お詫びと訂正】お見積書 { $number }
    .greeting = { greet }
    .apology = このたびはお見積書に誤りがあり、誠に申し訳ございません。
    .which = { $date } { $time }（{ $zone }）に「{ $subject }」のメールでお送りしたお見積書 { $number } は、
    .and-wrong = 「{ $field }」に誤りがございますので、お手配をお控えください。
    .replaces = 可能な範囲で撤回のうえ、
    .and-document = 添付のお見積書（{ $file }、有効期限 { $valid }）に差し替えさせていただき、弊社の書面による注文確認を条件といたします。
    .and-unchanged = その他に変更はございません。
    .ask = ご一報いただけますと幸いです。ご承諾・お手配済みの場合は、対応をご相談いたしたく、お電話ください。
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

letter-tone =
    .subject = 【お詫び】{ $subject }
    .greeting = { greet }
    .which = { $date } { $time }（{ $zone }）にお送りした「{ $subject }」のメールにつきまして、
    .and-wrong = 配慮を欠いた表現がございましたこと、
    .and-apology = 深くお詫び申し上げます。
    .unchanged =
        お伝えしたかった事実は、次のとおりでございます。
        { $facts }
    .ask = 恐れ入りますが、本日、少々お電話でお話しできますでしょうか。
    .closing =
        何卒よろしくお願い申し上げます。
        { sign }

# 電話でそのまま話せる文。fix の最後の値は空のことがあり、その場合は電話を
# かける人が補うか、省く。
script-phone =
    .opening = { call }
    .fact = 内容に誤りがございました。申し訳ございません。
    .ask = もう開封または転送なさいましたでしょうか。恐れ入りますが、ご使用をお控えいただけますでしょうか。
    .fix = { $valued ->
        [yes] 正しいものをすぐにメールでお送りいたします。正しくは：{ $right }
       *[no] 正しいものをすぐにメールでお送りいたします。
    }
    .close = 改めてメールでもご連絡いたします。どうぞよろしくお願いいたします。
    .note =
        – 責任を認める発言、値引きの約束、議論はしない。
        – 同僚や「システム」のせいにしない。
        – 口座情報の場合は、メールの番号ではなく契約書の番号にかける。
        – 時刻、相手の名前、返事を控える。

script-phone-wrong-recipient =
    .opening = { call }
    .fact = 宛先を誤ってお送りしたものでございます。申し訳ございません。
    .ask = もう開封または転送なさいましたでしょうか。恐れ入りますが、ご利用をなさらず、添付ファイルとともに削除していただけますでしょうか。
    .fix = このあと、削除のお願いを短いメールでもお送りいたします。
    .close = 削除なさいましたら、そのメールに一言ご返信いただけますと幸いです。どうぞよろしくお願いいたします。
    .note =
        – 数字、名前など、メールの内容を一切口にしない。
        – 正しい書類を送る約束はしない。本来の宛先だけに送る。
        – 責任を認める発言、補償の約束、議論はしない。
        – 時刻、相手の名前、返事を控える。

# 留守番電話またはチャット。本来の宛先にも、誤った宛先にも使う。
script-voicemail =
    .text = お世話になっております。{ $firm ->
        [yes] { $company }の{ $me }でございます。
       *[no] { $me }でございます。
    }{ $date } { $time }（{ $zone }）にお送りしたメールにつきましては、ご使用・転送をお控えくださいますようお願いいたします。追ってメールでご連絡いたします。{ $reachable ->
        [yes] 電話番号は{ $phone }でございます。
       *[no] どうぞよろしくお願いいたします。
    }

# Stands for the subject of a mail that had none.
no-subject = （件名なし）
