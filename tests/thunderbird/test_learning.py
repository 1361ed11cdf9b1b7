"""Learning from the Sent folder, in the background."""

from harness import until

LOOK_NOW = "await browser.alarms.create('index', give({ when: Date.now() + 10 })); return 1;"
FORGET = "await browser.storage.local.remove(give(['index', 'knowledge'])); return 1;"


def test_the_sent_folder_is_indexed_once(tb, sink):
    for subject in ("Learnt one", "Learnt two"):
        tb.compose(to="Ann Chen <ann@house.example>", subject=subject, body="<p>Hello Ann.</p>").press_send()
        sink.wait(subject)
        until(lambda subject=subject: subject in tb.folder("Sent"), 10, "mail in Sent")
    tb.in_extension(FORGET)
    tb.in_extension(LOOK_NOW)
    progress = until(lambda: tb.stored("index"), 15, "index")
    [newest] = progress["until"].values()
    assert newest > 0
    knowledge = tb.stored("knowledge")
    assert knowledge
    tb.kill_background()
    tb.in_extension(LOOK_NOW)
    until(lambda: not tb.in_extension("return get((await browser.alarms.get('index-awake')) ?? null)"), 10, "end of the look")
    assert tb.stored("index")["until"] == progress["until"]
    assert tb.stored("knowledge") == knowledge, "nothing new, nothing learnt"
