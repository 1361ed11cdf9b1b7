## 各项检查的用语。每项检查一段：name（设置页）、title 与 detail（发现的问题，
## 有几种情形时带 -后缀）、why、touch（“必停”时要做的动作）以及修改按钮的文字。

review-headline =
    { $stops ->
        [0] { $asks ->
            [0] 没有发现问题
           *[other] 发出前请看一眼：{ $asks } 处
        }
       *[other] { $asks ->
            [0] 发出前请先改：{ $stops } 处
           *[other] 发出前请先改 { $stops } 处，另有 { $asks } 处请看一眼
        }
    }
touch-confirm = 已看过，没有问题
tone-calm = 语气平和。
tone-look = 标出的词句请再读一遍。
risk-inside = 本公司
risk-known = 以前发过信，或在名单中
risk-unknown = 不在名单中，以前也没有发过信

weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日
