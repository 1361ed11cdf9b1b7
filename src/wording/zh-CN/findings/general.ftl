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

## 在文件中的位置。

title-in-file = { $file } 中：{ $title }
place-quoted = { $place }：{ $text }
place-text = { $file }
place-page = { $file } 第 { $name } 页
place-sheet = { $file } 工作表“{ $name }” { $cell }
place-slide = { $file } 第 { $name } 张幻灯片
place-header-footer = { $file } 页眉或页脚
place-footnotes = { $file } 脚注
place-notes = { $file } 第 { $name } 张幻灯片的备注
place-watermark = { $file } 水印
place-comment = { $at ->
    [nowhere] { $file } 批注
   *[other] { $file } { $name } 处的批注
}
place-insertion = { $file } 修订中插入的文字
place-deletion = { $file } 修订中删除的文字

## 文件是否已读（文件列表）。

file-read = 已读内容
file-cut = 内容很长，只读了一部分
file-unread-encrypted = 未读：需要密码才能打开
file-unread-damaged = 未读：文件已损坏
file-unread-too-large = 未读完：文件太大
file-unread-too-slow = 未读完：用时太长
file-unread-unsupported = 未读：不支持此格式
file-unread-no-text = 未读：页面是图片，没有文字
file-unread-unavailable = 未读：邮件程序没有提供内容

weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日
