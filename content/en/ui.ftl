### The words of the app. Keys are stable; values are translated.
### Tone: docs/voice.md. Values in { $braces } are filled in.

## name
name-app = Footbridge
name-plain-names-1 = Footbridge
name-plain-names-2 = Day list
name-plain-names-3 = Notes
name-plain-names-4 = Timer
name-notification-title = Footbridge
name-notification-body = You asked for a nudge now.

## rail
rail-home = Home
rail-unlock = Unlock
rail-now = Now
rail-now-aria = Now: breathing, grounding and phone numbers. Works without opening.
rail-leave = Leave
rail-leave-aria = Leave: lock and open a plain page. You can also press Escape three times.
rail-leave-first-time = Leave locks this and opens a plain page. It does not clear what your browser remembers. Try it now?

## parts: names of the parts, and what stands around every screen
skip-link = Go to the page
rail-label = Always here
rail-start = Start
top-back = Back
parts-label = Parts
parts-name-it = Name it
parts-settings = Settings
lamp-label = One next small step
level-label = How strong, 0 to 10
level-less = Less
level-more = More
level-of-ten = { $n } of 10
offline-here = No internet. All of this still works.

## left: the plain page behind Leave
left-title = List
left-add-label = Add to the list
left-add = Add
left-empty = Nothing on it yet.

## front: before the rest of the app has come
front-coming = That part is on its way. One moment.
front-did-not-come = That part is not here yet, and it did not come. What is here still works, and what you typed is still here. You can try again later.

## first: on the first bytes, when the app cannot start
first-no-app = The app cannot start in this browser. What is saved stays as it is.
first-no-script = This browser runs no scripts. The calm page works without them.

## door: making the place, opening it, its words
welcome-title = Someone broke your trust. Then it got quiet.
welcome-lede = Footbridge is a private place to say how it is, take one small step, and find your way back to people who are safe.
welcome-lamp-head = About one minute
welcome-lamp-what = Make a place that only you can open.
welcome-lamp-why = No name. No e-mail. No phone number.
welcome-make = Make it
welcome-night-head = 1 minute, no sound
welcome-night-what = Breathe with the light.
welcome-night-why = In for four. Out for six. There is nothing to fill in.
welcome-night-start = Start
welcome-place = Make a place
welcome-place-more = About one minute. No name, no e-mail
welcome-lines = Phone numbers, day and night
welcome-lines-more = They work with no internet
welcome-now = Quiet things for a hard moment
welcome-now-more = Breathing, grounding, a wave. No place needed
welcome-locked = Locked before it is saved
welcome-locked-more = What you write is locked on this device. We cannot read it.
welcome-tool = A tool, not a person
welcome-tool-more = No one is on the other end. It will never pretend.
welcome-tool-night = No one is on the other end. It is not therapy and not an emergency line.
welcome-not-therapy = Not therapy, not an emergency line
welcome-not-therapy-more = It can help you reach both.
welcome-watched = Does someone look at this phone?
welcome-watched-read = Read
welcome-watched-link = how to stay safe here
welcome-watched-first = first. A device you alone use is safest.
welcome-bring = I have a place already. Bring it here.
create-title = Choose the words that open it
create-lede = A short line that only you would think of. Four words or more is strong.
create-where = 1 of 2
create-hide = Hide the words
create-show = Show the words
create-five = Give me five words
create-no-reset = No one can reset this for you. We cannot either. Next, you can write down
create-no-reset-rescue = rescue words
create-no-reset-end = for the day you forget.
create-shared = Someone else can unlock this phone.
create-shared-more = Then it asks for the words each time, and keeps them out of the phone’s own list of passwords.
create-lock-it = Lock it with these words
create-busy = One moment. Your words are made into a key. This can take a few seconds.
create-not-stored = Nothing is saved until you press the button below.
create-resumed = You had begun to choose words. They are still here.
create-start-over = Start over
create-words-bad = These words cannot be used as they are. Try a short line of plain words.
door-words = Your words
strength-1 = Short. Someone who knows you could guess it.
strength-2 = Not so strong yet. One or two more words help.
strength-3 = Good. One more word makes it strong.
strength-4 = Strong.
strength-spaces = Extra spaces and big or small letters do not count.
ready-title = It is yours.
ready-lede = Nothing has left this device. You can start now.
ready-lamp-head = Two minutes, with a pen
ready-lamp-what = Write down your rescue words.
ready-lamp-why = If you forget your own words and have no rescue words, all you wrote here is gone. No one can bring it back.
ready-show = Show my rescue words
ready-later = Later
ready-later-more = If you pick Later, there is one line about it on the home screen. There is never a message about it.
ready-night-head = Nothing to fill in
ready-night-what = Go on. The rest can wait for the day.
ready-night-why = Rescue words need paper and light. They are in Settings, and wait there.
ready-night-go = Go on
recovery-title = Your rescue words
recovery-lede = Write them on paper, in this order. They open your place on any device.
recovery-where = 2 of 2
recovery-paper = Paper is safer than a photo. Photos can travel to a shared cloud.
recovery-places = Places that work
recovery-places-more = Inside a book. At work. With a friend, in a closed envelope.
recovery-wrote = I wrote them down
recovery-print = Print them
recovery-not-now = Not now
recovery-next = Next, two of the twelve are asked, to check your paper. You can skip that too.
recovery-ask = Type your words once more to see them. So no one else can, while this lies open.
recovery-ask-show = Show them
recovery-check-title = Two of the twelve
recovery-check-lede = Look at your paper. This checks that it can be read on a bad day.
recovery-check-word = Word { $n }
recovery-check-go = Check
recovery-check-skip = Skip
recovery-check-wrong = Word { $n } does not match your paper. Look once more.
first-day-title = You are in. There is nothing to fill out.
first-day-lede = This page shows one small step at a time. The rest waits until you want it.
first-day-lamp-head = 2 minutes
first-day-lamp-what = Say how it is, in your own words.
first-day-lamp-why = One line is enough. You can delete it after.
first-day-write = Write a line
first-day-look = Just look
first-day-rescue = Your rescue words are not written down yet.
first-day-rescue-go = Do it in two minutes
first-day-leave-try = Try it
first-day-leave-later = Not now
rest-title = Everything else
rest-name-it-more = Put words to what is going on
rest-settings-more = Lock, light, text, files
unlock-open = Open
unlock-show = Show
unlock-hide = Hide
unlock-rescue = Use rescue words
unlock-now-works = Now works without opening.
unlock-busy = Opening. This can take a few seconds.
unlock-too-new = This place was written by a newer version. It is whole. Open it with the newest version.
unlock-storage = The storage of this browser could not be read. Nothing was changed. Close the tab, open it again, and try once more.
unlock-rescue-title = Open with your rescue words
unlock-rescue-lede = The twelve words from your paper, in order.
unlock-rescue-field = Your rescue words
unlock-rescue-hint = Put a space between them. Big or small letters do not count.
unlock-rescue-take = Use “{ $guess }”
unlock-own = Use my own words
change-words-title = Change your words
change-words-lede = The old words stop working at once. Your rescue words stay as they are.
change-words-forgot-title = Choose new words
change-words-forgot-lede = You came in with your rescue words. New words make the next time easy. You can also do this later, in Settings.
change-words-old = Your words until now
change-words-new = Your new words
change-words-go = Change them
change-words-later = Not now
change-words-busy = One moment. The new words are made into a key.
change-words-wrong = These are not your words until now. Nothing was changed.
change-words-done = Your words are changed.
change-words-device = Opening with this device ends too. You can turn it on again after, in Settings.
change-words-done-device = Your words are changed. Opening with this device is off until you turn it on again.
again-wrong = These words do not open it. Nothing happened.

## settings: how it looks and locks
settings-calls = Call buttons while locked
settings-calls-none = None. Now shows no one while it is locked
settings-calls-some = { $initials }
settings-calls-title = Who may be called while this is locked?
settings-calls-lede = One or two numbers from your plan can stand under Now. They show two letters, not the name.
settings-calls-warn = Anyone who holds this phone can see these letters and call these numbers. They are kept outside the lock.
settings-calls-empty = No one in your plan has a number that can be dialled yet.
settings-calls-two = Two is the most. Take one out first.
settings-calls-plan = People I can tell
settings-calls-kept = { $initials }, not in your plan any more
settings-title = Settings
settings-version-title = A new version is ready
settings-seen = If someone sees this phone
settings-lock-now = Lock now
settings-lock-now-more = Your words open it again
settings-lock-after = Lock again after
settings-lock-after-answers-1 = At once
settings-lock-after-answers-2 = 2 minutes away
settings-lock-after-answers-3 = 10 minutes away
settings-each-time = Ask for words each time
settings-each-time-more = For a phone that others can unlock
settings-safety-more = Please read. One minute
settings-read = Easy to read
settings-light = Light
settings-light-title = Light
settings-light-lede = It changes at once.
settings-light-follow = Follows the phone
settings-light-follow-more = From ten at night to six it is night
settings-light-morning = Morning
settings-light-morning-more = Fog on the water
settings-light-night = Night
settings-light-night-more = Dark, with one lamp
settings-light-ember = Ember
settings-light-ember-more = The dimmest. Almost no blue
settings-text = Text size and spacing
settings-text-title = Text size and spacing
settings-text-lede = It changes at once, on all pages.
settings-text-size = How large?
settings-text-sizes-1 = Normal
settings-text-sizes-2 = Larger
settings-text-sizes-3 = Largest
settings-roomy = Roomy spacing
settings-roomy-more = More room between lines and words
settings-text-sample = One small step is plenty. The rest waits until you want it.
settings-still = No movement
settings-still-more = The breathing guide uses words and numbers
settings-place = Your place
settings-rescue = Rescue words
settings-rescue-not = Not written down yet
settings-rescue-yes = Written down and checked
settings-change = Change your words
settings-save = Take everything with you
settings-save-more = One file. Locked, or plain to read
settings-bring = Bring a locked file here
settings-forget = Forget this device
settings-forget-more = All you wrote goes
settings-foot = Footbridge keeps no ads, no trackers, and no count of your visits.
safety-where = 1 minute
safety-lamp-head = Half a minute
safety-lamp-what = Ask for words each time.
safety-lamp-why = Then a phone that is open is not enough.
safety-lamp-go = Turn it on
safety-lamp-later = Not now
safety-lines = Phone numbers
safety-calm = The calm page works with no app at all.
safety-read-title = Who has read this
safety-read-lines-1 = No clinician has read this app yet. No one who went through a betrayal has tested it yet.
safety-read-lines-2 = The words and steps come from published research. What worked for others may not work for you.
safety-read-lines-3 = It has not been shown that this app helps. If it makes things worse, stop. That is a good reason.
safety-read-lines-4 = The phone numbers come from the pages of the services. Nobody called them for this app.

## files: locked files in and out, and the end
files-lamp-head = Half a minute
files-lamp-what = All you wrote, in one file.
files-words = Your words
files-words-hint = They lock the file. So no one else can make one, while this lies open.
files-save = Save it
files-not-now = Not now
files-where = Where to keep it
files-needs-words = The file needs your words, as they are today. We cannot open it. Neither can the place you put it.
files-saved-never = Last saved: never.
files-saved-on = Last saved: { $day }.
files-busy = One moment. The file is being made.
files-plain-go = Save as plain text
locked-file-plain-saved = Saved. Anyone who finds that file can read it.
locked-file-brought-notes = It is here now. Notes brought in: { $n }. Nothing that was here has changed.
files-the-file = The file
files-choose = Choose the file
files-chosen = A file is chosen. { $size } KB
files-open = Open the file
files-opening = One moment. The file is being opened on this device.
files-wrong-more = Nothing was changed. Look at each word once more.
files-bring-full = The device is full. Nothing was changed. Free some space and try again.
files-bring-both = If there is a place on this device already, both are kept. Nothing is doubled.
files-bring-new = These words will open the place on this device too.
delete-title = Forget this device
delete-lede = All you wrote here goes from this device. We cannot bring it back.
delete-papers = Papers and files you saved stay where you put them.
delete-only-copy = The only copy is on this device.
delete-copy-first = Take a copy first
delete-copy-first-more = Two taps
delete-type = Type delete to go on
delete-word = delete
delete-words = Your words, once more
delete-go = Forget this device
delete-keep = Keep it
delete-busy = One moment. It is being taken away.

## house pages
house-one-tab-both = Now works in both.
house-insecure-head = No words are kept there
house-insecure-what = Breathe, ground yourself, find a number.
house-insecure-calm = The calm page works on any address.
house-insecure-run = You run this yourself?
house-no-storage = This browser keeps nothing.
house-no-storage-why = It refuses to store anything for this address. A private window can do that, or a setting. So no place can be made here.
house-no-storage-do = Open this address in a normal window, or allow it to store data. Nothing you typed was saved anywhere.
house-no-storage-head = 1 minute, no sound
house-no-storage-what = Now works all the same.
house-no-storage-why-now = Breathing, grounding and phone numbers need no storage.
house-no-storage-go = Open Now
house-damaged-open = Open
house-damaged-open-more = Notes: { $n }
house-damaged-kept = Kept, cannot be read now
house-damaged-kept-more = Pieces: { $n }
house-damaged-lamp-head = Half a minute
house-damaged-lamp-what = Save a locked file of all that is open.
house-damaged-lamp-why = Then there is a second copy of it.
house-damaged-go-on = Go on
house-damaged-saved = The damaged part is saved as a file.
house-damaged-older = If you have an older locked file, bring it here. What is whole there fills the gap.
house-version-trust = It comes from the address you use now. Whoever runs that address decides what is loaded. With each new version you trust them again.
house-version-after = After that you open it with your words, as always.

## greeting: picked by the hour, none twice on two days in a row
greeting-1-1 = Good morning.
greeting-1-2 = A new day. It can be a small one.
greeting-1-3 = Morning. Start where you are.
greeting-2-1 = Hello.
greeting-2-2 = Midday. Have you eaten something?
greeting-2-3 = Hello. One step is plenty.
greeting-3-1 = Good evening.
greeting-3-2 = The day is nearly done. You got through it.
greeting-3-3 = Evening. What do you need now?
greeting-4-1 = It is late. Nothing has to be solved tonight.
greeting-4-2 = Late hours make things look bigger.
greeting-4-3 = You are up. So are many others.
greeting-5-1 = It is the deep part of the night. Just the next minute.
greeting-5-2 = Night thoughts look different by day.
greeting-5-3 = Still up. No need to do anything big.

## home
home-question-night = What is closest to how it is?
home-answers-night-1 = Heavy
home-answers-night-2 = A pull to act
home-answers-night-3 = Racing mind
home-answers-night-4 = Just looking in
home-question-day = How alone does it feel right now?
home-answers-day-1 = Hardly
home-answers-day-2 = A little
home-answers-day-3 = Quite
home-answers-day-4 = Very
home-answers-day-5 = Rather not say
home-start = Start
home-another = Another
home-smaller = Smaller
home-not-now = Not now
home-after-not-now = Fine. It is gone for tonight.
home-after-done = Done. That was for you.
home-no-more-steps = That is enough for today. Nothing else is waiting.

## home, more
home-last-night = { $n ->
    [one] Last night you named { $n } feeling. That counts.
   *[other] Last night you named { $n } feelings. That counts.
}
home-numbers-1 = one
home-numbers-2 = two
home-numbers-3 = three
home-numbers-4 = four
home-numbers-5 = five
home-numbers-6 = six
home-numbers-7 = seven
home-numbers-8 = eight
home-numbers-9 = nine
home-i-will = I will
home-lamp-head = { $minutes ->
    [one] { $minutes } minute, { $distance }
   *[other] { $minutes } minutes, { $distance }
}
home-distances-1 = alone
home-distances-2 = near people
home-distances-3 = a few words
home-distances-4 = one safe person
home-distances-5 = a call or a walk
home-distances-6 = asking for help
home-why = Why this?
home-done = Done
home-after-not-now-day = Fine. It is gone for today.
home-show-another = Show another
home-never = Never show this one again
home-never-done = It will not be shown again. You find it under Choose a step yourself.
home-choose-yourself = Rather choose yourself?
home-helped-ask = Did it help?
home-helped-1 = It helped
home-helped-2 = No help
home-helped-3 = It made it worse
home-helped-skip = Skip
home-helped-worse = Thank you for the plain answer. It will not be picked again.
home-no-step = No step fits right now. That is fine. Nothing is due.
home-pull-head = Just the next minute
home-pull-what = A pull can be very loud and still pass.
home-pull-why = Breathing, the ground, and numbers are under Now.
home-pull-not-now = Show a step
home-rest = Everything else
home-row-name = Put words to what is going on
home-row-settings = Lock, light, delete
home-rescue = Your rescue words are not written down yet.
home-rescue-go = Do it in two minutes
home-rescue-later = Later
home-not-saved-full = This could not be saved. The device is full. Free some space, then try again.
home-damaged-go = See what it is
home-version-go = Look at it
home-why-named = You named “{ $need }”. This step answers that.
home-why-word = The last word you chose often points to “{ $need }”. This step answers that.
home-why-hour-night = It is for “{ $need }”. At night that often comes first.
home-why-hour-day = It is for “{ $need }”. By day that often comes first.
home-why-hour-other = It is for “{ $need }”.
home-why-distance = You set how far today: { $distance }.
home-why-night = Steps for the day were left out, because it is night.
home-why-helped = It helped you before.
home-why-further = It goes one step further toward people than you usually go.
home-why-force = You chose “{ $force }”. Steps of this kind often help there.
home-why-smaller = You asked for a smaller one. It is for “{ $need }” too.
home-why-chosen = You chose it yourself.

## steps: the free choice
steps-title = Choose a step yourself
steps-need = What for?
steps-distance = How close to people?
steps-distances-1 = alone
steps-distances-2 = near people
steps-distances-3 = a few words
steps-distances-4 = one line
steps-distances-5 = a call or walk
steps-distances-6 = ask for help
steps-minutes = How long?
steps-lengths-1 = 1 minute
steps-lengths-2 = 5
steps-lengths-3 = 15
steps-lengths-4 = longer
steps-min = { $n } min
steps-none = No step is all of that. Take one of your choices out.
steps-hidden = Steps you put away for good
steps-bring-back = Bring it back
steps-back = It can be picked again.

## undo
undo-saved = Saved on this device.
undo-undo = Undo
undo-deleted = Deleted. You have 10 seconds to undo.
undo-undone = It is back.
undo-gone = Gone for good.

## offline
offline-bar = No internet. All of this still works. It will catch up later.
offline-sync-off = Off. Nothing leaves this device.
offline-sync-on = On. A locked copy is kept. No one can read it without your words.
offline-sync-late = Last in step: { $when }. Your words are safe here.
offline-share-needs-net = Sharing needs the internet. Try again later, or print it.
offline-link-needs-net = Linking needs the internet on both devices.

## errors
errors-wrong-words = These words do not open it. Nothing is lost. Check each word, then try again.
errors-wait = Please wait { $seconds } seconds. This slows down anyone who guesses. Now still works.
errors-rescue-wrong = Word { $n } is not in the list. Did you mean { $guess }?
errors-rescue-no-match = These are real words, but they do not open a place here. Check the order.
errors-not-saved-full = This could not be saved. The device is full. Your words are still on the screen. Copy them, or free some space and try again.
errors-not-saved-private = This browser window forgets all when you close it. Open Footbridge in a normal window to keep what you write.
errors-server-down = Our server does not answer. You can go on. It will catch up.
errors-conflict = You changed this in two places. Both are kept. Pick one, or leave both.
errors-message-app = Your message app did not open. The words are copied. You can paste them anywhere.
errors-import-bad = This file is not from Footbridge, or it is damaged. Nothing was changed.
errors-import-wrong-key = These words do not open this file.
errors-link-mismatch = Then stop here. Someone may be between your devices. Nothing was shared. Start again on a network you trust.
errors-link-expired = This code is too old. Make a new one.
errors-too-old = A newer version is ready. It loads when you open it next. Nothing is lost.
errors-unknown = That did not work. What you wrote is safe. Try again, or press Now.

## empty
empty-people = No one here yet. That can be how it is after a betrayal. Start with one. It can be a cousin, a neighbour, or a phone line.
empty-plan = Empty for now. One line is a plan. Start with what helps when you are alone.
empty-promises = No promises yet. Pick one so small it is almost silly.
empty-letters = No letters. Some people never write one. Some write only one line.
empty-look-back = Nothing to look back on yet. After three notes, patterns may show here. There is no need to hurry.
empty-feared = No fears noted yet. Before you reach out, you can write what you fear. Later you can see how often it came true.
empty-learn-search = Nothing found. Try one word, such as sleep or shame.
empty-words-search = No such word here. You can use your own.
empty-helplines = No numbers with a source for this country yet. That does not mean there are none. Two directories may know more. They need the internet.
empty-share-ended = There is nothing here.
empty-long-away = Hello again. Nothing was lost, and nothing is due.

## now: one press, help first
now-title = Just the next minute.
now-ask = How strong is the pull? You can skip this.
now-breathe-name = Breathe with the light.
now-breathe-why = In for four. Out for six.
now-head-quiet = { $minutes ->
    [one] { $minutes } minute, no sound
   *[other] { $minutes } minutes, no sound
}
now-head-helped = { $minutes ->
    [one] { $minutes } minute, helped you before
   *[other] { $minutes } minutes, helped you before
}
now-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
now-min = { $minutes } min
now-start = Start
now-danger = In danger, or might hurt yourself?
now-numbers = Phone numbers, day and night
now-all = All twelve quiet things
now-locked = What you wrote is behind your words.
now-locked-go = Open
now-unkept = Nothing you tap here is stored.

## now-breathe
now-breathe-stop = Stop
now-breathe-count = { $n } of { $of } breaths
now-breathe-in = Breathe in
now-breathe-rest = A small rest
now-breathe-out = Breathe out
now-breathe-second = { $n } of { $of }
now-breathe-art = A light that grows as you breathe in and settles as you breathe out
now-breathe-slower = Slower
now-breathe-faster = Faster
now-breathe-still = No movement
now-breathe-enough = That is enough
now-breathe-over = You can stop, or go once more.
now-breathe-again = Once more
now-breathe-pace = In for { $first }. Out for { $then }.
now-breathe-slowest = In for { $first }. Out for { $then }. This is the slowest.
now-breathe-fastest = In for { $first }. Out for { $then }. This is the fastest.

## now-wave
now-wave-left = { $time } left
now-wave-art-1 = The pull drawn as a wave. You are at its foot.
now-wave-art-2 = The pull drawn as a wave. You are on the way up.
now-wave-art-3 = The pull drawn as a wave. You are near the highest point.
now-wave-art-4 = The pull drawn as a wave. You are on the way down.
now-wave-art-5 = The pull drawn as a wave. You are where it gets flat.
now-wave-says-1 = A pull is like a wave. You only have to watch it.
now-wave-says-2 = It may rise now. You only have to watch it.
now-wave-says-3 = It is high now. You only have to watch it.
now-wave-says-4 = Half of it is behind you. You only have to watch it.
now-wave-says-5 = This is the last part. You only have to watch it.
now-wave-here = Still here
now-wave-pause = Pause
now-wave-paused = It stands still. There is no limit.
now-wave-on = Go on
now-wave-numbers = Phone numbers
now-wave-stop = Stop here
now-wave-note = Pulls often ease within half an hour. If this one does not, you can ride again or call.

## practice
practice-step = Step { $n } of { $of }
practice-about = { $seconds ->
    [one] about { $seconds } second
   *[other] about { $seconds } seconds
}
practice-round = Round { $n } of { $of }
practice-next = Next
practice-wait = Wait a bit longer
practice-waits = It waits for you. Press Next when you like.
practice-worse = This makes it worse. Stop.
practice-stopped = Stopped. That was right.
practice-stopped-why = Not all of these help everyone. It will not stand first for you.
practice-other-why = Some people need their eyes, others their hands or feet.
practice-voice = A voice can help more than an exercise now.
practice-voice-go = Phone numbers
practice-on = Go on
practice-again = Once more

## practices
practices-title = Quiet things
practices-lede = No sound. Eyes open. Stop at any point.
practices-another = Another
practices-worse = made it worse last time

## now-after
now-after-part = Last part
now-after-title = How strong is it now?
now-after-unsaid = You can skip this
now-after-was = It was { $before }.
now-after-still = Still { $before }
now-after-higher-no-name = It went up. That can happen when you look at it. Stop here, and let someone be with you. You can call someone you trust, or a number that is open all night.
now-after-ask = What helped, if anything?
now-after-helped = It helped
now-after-no-help = It did not
now-after-worse = It made it worse
now-after-lamp-head = 2 minutes, alone
now-after-lamp = Drink a glass of water. Leave the phone in another room.
now-after-lamp-why = The pull may come back. You know the way now.
now-after-voice-head = With someone
now-after-voice = Let a voice be with you.
now-after-voice-why = You need not give your name. You can hang up.
now-after-done = Done for now
now-after-again = Again
now-after-keep = Keep this here?
now-after-keep-why = You can make a place that only you can open. It takes a minute.
now-after-keep-go = Make a place
now-after-keep-locked = Open your place, and this is noted there.
now-after-keep-open = Open
now-after-lower = It was { $before }. Now it is { $after }. You stayed with it, and it moved.
now-after-same = It is still { $after }. That happens. You did not do it wrong. Two things can help more: a voice, or leaving the room.
now-after-higher = It went up. That can happen when you look at it. Stop here, and let someone be with you. You can call { $name }, or a number that is open all night.
now-after-no-rating = You got through a hard minute. Go gently now.

## promise-after
promise-after-labels-1 = Kept
promise-after-labels-2 = In part
promise-after-labels-3 = Not today
promise-after-kept = Kept. Noted in your own words, if you like.
promise-after-in-part = In part is real. What part?
promise-after-not-today = Noted. It was too big, or the day was. Want to make it smaller, move it, or drop it? All three are fine.
promise-after-undo-kept = Taken back. Honest notes are worth more.

## reach-after
reach-after-kind = Keep this for the next time your mind tells you how it will go.
reach-after-no-answer = No answer is not a no. People put phones down. You did the part that was yours.
reach-after-badly = That hurts, and it was still brave. Not everyone is safe enough. Want a step for right now?
reach-after-not-sent = That is fine. You wrote it. It can wait.

## danger
danger-not-living = You wrote about not wanting to live. This app cannot judge how close that is. A person can.
danger-not-living-go = Look at staying safe now
danger-self-harm = You wrote about hurting yourself. It can be a way to get through. There are other ways, and people who have heard this before.
danger-self-harm-go = Get through the next ten minutes
danger-being-harmed = You wrote that someone hurts or threatens you. That is not your fault. There are people who help with this every day, and they will not make you leave.
danger-being-harmed-go = See who can help
danger-being-harmed-device = If someone may see this phone, a call can stay in its list. A friend's phone is safer.
danger-harm-other = You wrote about hurting someone. Put some distance between you and them first. Then call someone.
danger-harm-other-go = Get some distance first
danger-strong-pull = You wrote about a strong pull. It can be very loud and still pass. You can write it here, where it goes nowhere.
danger-strong-pull-go = Write it here, do not send it
danger-strong-pull-wave = Ride it for ten minutes
danger-call = Day and night: { $number }
danger-emergency = In danger right now: { $number }
danger-not-now = Not now
danger-not-meant = Not what I meant
danger-after-not-meant = Understood. It will not ask about this note again.
danger-honest = Footbridge notices some words. It misses many and mistakes others. It does not watch over you, and nobody else sees this.
danger-soft = Your note is saved. It sounds very heavy. Do you want to look at staying safe now?
danger-soft-yes = Yes
danger-soft-no = Not now
danger-soft-not-this = That is not it
danger-soft-after = Fine. It will not ask again tonight. Now stays where it is.
danger-ask-soon = Could you act on it soon?
danger-ask-soon-why = It helps to say it plainly. No one sees your answer. Nothing is called or sent by itself.
danger-ask-soon-yes = Yes, or I might
danger-ask-soon-no = No. It is the thought that is heavy
danger-ask-soon-unsure = I do not know
danger-soon-title = Let someone be with you now.
danger-soon-order = A voice first. Then one thing that makes the room safer.
danger-plan-order = Your plan first. Then one person. Then a line. Then the ground.
danger-room = Is there something near you that would be better far away tonight? Ask someone to take it, or leave the room.
danger-sitting = For the rest of this visit there are no charts, questions or letters. Nothing about this is stored.
danger-police = What they do about police: { $policy }
danger-about = About what you wrote
danger-ask-yes-about = Someone to talk to, at once
danger-ask-unsure-about = Someone to talk to, and your plan
danger-ask-no-about = Your plan, one person, quiet things
danger-plan-title = Stay with the next ten minutes.
danger-self-title = Get through the next ten minutes.
danger-self-lede = The wish to hurt yourself can rise, and it can fall again. You can do one of these while it is loud.
danger-self-cold = Hold your wrists under cold water. Press your feet into the floor.
danger-no-call = No one is called by itself.
danger-nowhere = Pick a country, and its numbers stand here.
danger-who-title = People who can help
danger-who-lede = They will listen first. You decide what happens next.
danger-who-leaving = Danger can rise when someone leaves, or talks about it. A local line can think it through with you before you do anything.
danger-who-device = Someone may see this phone
danger-who-device-about = What it can show, and what can be done
danger-who-lines = All numbers
danger-harm-title = Distance first.
danger-harm-steps-1 = Leave the room, or the house. You can go out by the nearest door.
danger-harm-steps-2 = Leave anything behind that could hurt someone.
danger-harm-steps-3 = Then call someone, and stay on the phone until it is quieter.
danger-harm-lede = Anger like this can pass when they are out of sight. What you do now can still be changed.

## hold
hold-title = Do not send it yet.
hold-lede = It looks like a message box. It is not one. Nothing leaves this device.
hold-to = To whom?
hold-start = Hold it for 15 minutes
hold-keep = Keep it here
hold-let-go = Let it go
hold-not-kept = You have no place here yet, or it is locked. So nothing is kept. If you close this page, the words are gone.
hold-waiting = It holds. You can close this, lock it or sleep.
hold-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
hold-clock-back = The clock of this phone was set back. The hold counts what it can count, so it may take a bit longer.
hold-clock-forward = The clock of this phone was set forward. So the hold ended early. You can start it again.
hold-reason-none = No reason written yet. What would you like to wake up to?
hold-after = Fifteen minutes are over. Do you still want to send it?
hold-copy-out = Copy it out
hold-copied = Copied. What happens next is up to you.
hold-till-morning = Hold it until nine
hold-gone = It is gone here. Nothing was sent.
hold-row = Don’t send, don’t look
hold-row-more = A box that sends nothing
hold-row-left = { $minutes ->
    [one] It holds. { $minutes } minute left.
   *[other] It holds. { $minutes } minutes left.
}
hold-row-hours = { $hours ->
    [one] It holds. { $hours } hour left.
   *[other] It holds. { $hours } hours left.
}
hold-row-go = Look at it
hold-over = Fifteen minutes are over.
hold-over-long = The hold is over.
hold-to-skip = To whom? You can skip this
hold-what = What you want to say
hold-long = This is longer than fits here. All of it is still in the box.
hold-line-long = This is too long for one line. It is still here.
hold-look = It is about looking, not sending
hold-look-more = Their page, old chats, photos
hold-kept = What you kept here
hold-for = Held for
hold-hours = { $hours ->
    [one] { $hours } hour left
   *[other] { $hours } hours left
}
hold-waiting-open = It holds as long as this page is open. Nothing is kept.
hold-art = A footbridge with fifteen posts, one for each minute. The lamp stands at minute { $n }.
hold-art-long = A footbridge with fifteen posts. The lamp stands where the hold is.
hold-reason = Your reason
hold-reason-own = Or in your own words
hold-reason-use = Take this
hold-reason-other = My other reasons
hold-reason-add = Add a reason
hold-breathe = Breathe meanwhile
hold-read = Read what I wrote
hold-let-go-now = Let it go now
hold-after-long = The hold is over. Do you still want to send it?
hold-after-look = The hold is over. Do you still want to look?
hold-keep-more = You find it again under Don’t send
hold-till-morning-more = It asks again when you open this by day
hold-let-go-more = It is deleted. You have ten seconds to undo
hold-let-go-look = The look, for tonight
hold-copy-more = You can paste it in any app. Nothing is sent from here
hold-more = Hold it 15 more
hold-else = Something else
hold-by-clock = While no one looked, the clock of this phone counted. If it was set forward, you can hold it again.

## look
look-title = Before you look
look-ask = What do you hope to find?
look-after = If you found it, would it help until the morning?
look-instead = Something else for two minutes
look-still = I will look all the same
look-still-said = That is your choice. Nothing here changes.
look-lamp-why = Looking can wait. It is all still there in the morning.
look-do = Do this
look-another = Another
look-done = Done
look-hold-more = Then look, or not

## slip
slip-title = It happened. What can it tell you?
slip-lede = Nothing starts over. All you kept stays kept.
slip-before = What came before?
slip-helped = What helped, even a little?
slip-next = One line for next time
slip-saved = Kept. It may help the next plan.
slip-row = It happened
slip-row-more = What it can tell you. Nothing starts over
slip-own = In your own words. You can skip this
slip-head = 1 minute
slip-lamp = Make one if-then line from this.
slip-make = Make it
slip-line = If { $cue }, I…
slip-keep = Keep this only
slip-pattern = Of { $of } times, { $times } had this before: { $what }.

## plan
plan-title = My plan
plan-lede = Short lines, in your words, for the hours when it is hard to think.
plan-changed = Changed on { $day }
plan-parts-1 = It starts when
plan-parts-2 = I notice it by
plan-parts-3 = What helps when I am alone
plan-parts-4 = Places that feel safe
plan-parts-5 = People I can tell
plan-parts-6 = People whose job it is
plan-parts-7 = My reasons
plan-parts-8 = Making my space safer
plan-part-ifthen = If this, then that
plan-change = Change
plan-change-label = Change: { $part }
plan-add = Add a line
plan-add-label = Add a line: { $part }
plan-empty = Nothing here yet.
plan-empty-safer = Is there something in your home it would be good to move away on hard nights? You could ask someone to keep it.
plan-empty-people = Someone who may know how it is. A name is enough.
plan-begin-head = Four minutes
plan-begin-what = Fill the first five parts.
plan-begin-why = Choose first. Each page can be skipped.
plan-begin-go = Start
plan-lamp-day-head = 2 minutes, by day
plan-lamp-day = Show this to one person you trust.
plan-lamp-day-why = A plan that someone else knows is easier to keep to.
plan-lamp-night-head = The first line of your plan
plan-lamp-night-why = You wrote this for nights like this one.
plan-print = Print it
plan-not-now = Not now
plan-to-now = Now
plan-first-again = My plan in four minutes
plan-first-again-more = Five pages. What is there stays
plan-page = { $n } of { $of }
plan-first-starts = It starts when…
plan-first-alone = What helps when you are alone?
plan-first-person = One person who may know
plan-first-ifthen = One line for the hardest moment
plan-first-reason = One reason to get through it
plan-first-choose = Choose first. You can change each word later. Up to five.
plan-first-own = Or write your own
plan-first-next = Next
plan-first-skip = Skip
plan-first-end = Done
plan-first-count = { $n ->
    [one] One chosen. Saved as you go.
   *[other] { $n } chosen. Saved as you go.
}
plan-first-none = Nothing chosen yet. You can skip this.
plan-person-name = What do you call them?
plan-person-name-hint = A nickname is fine. You can add when they can be called.
plan-person-dial = Number
plan-person-dial-hint = You can skip this. It stays on this device, and they are not told.
plan-line = Your line
plan-line-count = { $n } of { $of }
plan-lines-count = { $n } of { $of } lines
plan-line-change = Change
plan-up = Up
plan-down = Down
plan-take-out = Take out
plan-choose-more = Choose one more
plan-write = Write one
plan-done = Done
plan-keep = Keep it
plan-shorter = Make it shorter
plan-as-two = As two lines
plan-short-why = A short line can be read when it is hard to think. And it fits on paper.
plan-dial-too-long = This number has more than { $n } signs. It is still here. Make it shorter.
plan-earlier-from = From { $days }
plan-earlier-lede = Each as it stood at the end of that day. Putting one back loses nothing: what stands now is then here.
plan-earlier-put-back = Put this back
plan-earlier-none = There are no earlier versions of this part.
plan-call = Call { $name }
plan-call-locked-more = You allowed this while locked
plan-call-short = Call
plan-no-dial = A number with letters cannot be dialled. It is kept as you wrote it.
plan-rest = My plan
plan-rest-more = Short lines for the hard hours
plan-rest-none = Four minutes. By choosing, then by changing words
plan-now-first = First:
plan-now-reasons = My reasons
plan-now-ifthen = My if-then
plan-print-size = Paper
plan-print-a5 = A5, fits a book
plan-print-a4 = A4
plan-print-go = Print
plan-print-see = See the page
plan-print-note = What you leave out stays in your plan. The page does not show where it comes from. A printer may keep a list of what it printed.
plan-print-none = There is nothing in your plan yet that could go on paper.
plan-print-all-out = All lines are left out. Choose at least one.
plan-paper-title = When it gets hard
plan-paper-fold = Folds in half to fit a wallet or a book.
plan-first-title = My plan, in four minutes
plan-first-lede = Choose first. You can change each word later.
plan-full-part = Five lines are here. Take one out to add another.
plan-too-long = This line has { $n } characters. A line holds 120. All your words are still here. Make it shorter, or make two lines of it.
plan-two-lines = Make two lines
plan-earlier = Earlier versions
plan-two-tabs = This plan was changed in another tab. Both versions are kept.
plan-moved-up = Moved up. It is line { $n } now.
plan-moved-down = Moved down. It is line { $n } now.
plan-taken-out = Taken out.
plan-print-title = What goes on the paper?
plan-print-full = { $n ->
    [one] { $n } line does not fit on one page in a size that can be read.
   *[other] { $n } lines do not fit on one page in a size that can be read.
}
plan-print-full-a5 = Leave some out, or choose A4.
plan-print-full-a4 = Leave some out.
plan-print-fits = It fits on one page.
plan-print-out = What you leave out stays in your plan.

## ifthen
ifthen-title = If this, then that
ifthen-lede = A plan made now still works when you cannot think.
ifthen-sentence = If { $cue }, I { $act }.
ifthen-cue-begins = If
ifthen-act-begins = I
ifthen-cue-label = If…
ifthen-act-label = then I…
ifthen-cue-hint = Best: something you can see or hear, or a time.
ifthen-act-hint = One act. You can start it in two minutes.
ifthen-feels-1 = feel
ifthen-feels-2 = feels
ifthen-feels-3 = feeling
ifthen-cues-1 = I see their name
ifthen-cues-2 = the house goes quiet
ifthen-cues-3 = it is eleven
ifthen-cues-4 = I pick up the phone in bed
ifthen-when = When may it show by itself?
ifthen-shown-1 = any time
ifthen-shown-2 = evenings
ifthen-shown-3 = 22 to 6
ifthen-shown-4 = Sundays
ifthen-shown-5 = only under Now
ifthen-belongs = It belongs to
ifthen-next = Next: say it three times
ifthen-keep = Keep as it is
ifthen-live = { $n } of { $of } are live.
ifthen-offers = Start from one of these
ifthen-yours = Your line
ifthen-new = Write one
ifthen-none = No line yet. One is plenty to start with.
ifthen-rests = Resting
ifthen-used-count = { $n ->
    [one] Used once.
   *[other] Used { $n } times.
}
ifthen-helped-count = { $n ->
    [one] It helped once.
   *[other] It helped { $n } times.
}
ifthen-rest = Let it rest
ifthen-wake = Wake it
ifthen-take-out = Take it out
ifthen-say = Say it three times
ifthen-steps-label = Three times
ifthen-steps-1 = Read it
ifthen-steps-2 = Say the rest
ifthen-steps-3 = See it
ifthen-step-of = { $n } of 3
ifthen-said = Said it
ifthen-seen = Seen it
ifthen-show-rest = Show the rest
ifthen-hide-rest = Hide the rest
ifthen-skip = Skip
ifthen-blank = The rest, from memory
ifthen-why-say = A line said three times comes back faster when you need it.
ifthen-at-hour = You wrote a line for this hour.
ifthen-show = See it
ifthen-too-long = This has { $n } characters. It holds 120. All your words are still here. Make it shorter.
ifthen-both = Both halves are needed. What is there stays.
ifthen-cue-check = Can you see it, hear it, or read it off a clock?
ifthen-cue-vague = A feeling is hard to catch in time. What is the first thing you see or hear before it?
ifthen-five-live = Five are live. Rest one to add this one. A rested one can come back.
ifthen-say-first = Read it once, aloud or in your head.
ifthen-say-rest = Say the rest, aloud or in your head.
ifthen-see-it = Close your eyes. See the place, and see your hands do it.
ifthen-done = It is set. It will be under Now, and here at its hour.
ifthen-used = Did you use it?
ifthen-used-answers-1 = Used, and it helped
ifthen-used-answers-2 = Used, no help
ifthen-used-answers-3 = Not this time

## roles
roles-changed = The examples changed. All you wrote is as it was.
roles-where = { $n } of 2
roles-rather-not = Rather not say
roles-rather-not-more = You see examples for being hurt
roles-now = now
roles-kind-lede = Pick as many as you like. Only examples change.
roles-keep = Keep
roles-skip = Skip
roles-foot = Stays on this device. It is in Settings, and can be changed or emptied there.
roles-row = Examples
roles-row-more = What the examples you see are about

## contact
contact-title = Still in contact
contact-lede = Short, about facts, kind in tone, and clear. That is all it takes.
contact-hold-day = Keep it for 24 hours
contact-ready = Your answer has rested for a day. Read it once more.
contact-row-more = Short answers, and a day to sleep on them
contact-lamp-head = 5 minutes, now or later
contact-lamp-what = Write your answer here, and look again in 24 hours.
contact-write = Write it
contact-not-now = Not now
contact-because = Because of
contact-here = An answer of yours is here
contact-here-rests = It rests since { $day }, { $time }
contact-here-begun = Not kept yet. It is as you left it
contact-lines = Lines to start from
contact-mine = My lines, and what I do
contact-crossed = If it is crossed, I
contact-new-line = New line
contact-script-title = A short answer
contact-they = They wrote
contact-they-hint = You can leave this empty.
contact-answer = Your answer
contact-blanks = Fill in what stands in [ ], or take it out.
contact-check-short = { $n ->
    [one] Short: { $n } word
   *[other] Short: { $n } words
}
contact-check-one = About one thing
contact-check-past = Nothing from the past
contact-check-will = It says what you will do
contact-checks = What it is
contact-after = A day is over. Do you still want to send it?
contact-more = Keep it one more day
contact-change = Change it
contact-change-more = Other words begin a day of their own
contact-kept = Kept here. Look at it again after a day.
contact-copy = Copy
contact-copied = It is copied. You can paste it anywhere.
contact-clear = Clear it
contact-cleared = It is cleared.
contact-bring-back = Bring it back
contact-foot = It stays under Still in contact. It does not go by itself. If a child is in danger, do not wait.
contact-safe = If you are afraid of them, start with phone numbers. Not with a message.

## hard-days
hard-days-title = Hard days
hard-days-lede = Days you know will be hard. Three days before, your plan is offered. Nothing more.
hard-days-near = { $day } is a day you marked. Your plan is ready.
hard-days-near-none = { $day } is a day you marked. One line is a plan.
hard-days-today = Today is a day you marked. One small thing is plenty.
hard-days-near-open = Open it
hard-days-today-open = Open my plan
hard-days-near-make = Write one
hard-days-empty = No days marked. Some people mark one. Some mark none.
hard-days-calendar = The file for your calendar says “Day list”, and nothing else.
hard-days-leap = 29 February comes every four years. In the other years it is shown on 28 February.
hard-days-bad-date = That day does not exist. Nothing was saved. Pick another.
hard-days-past = Leave this year out
hard-days-leave-out = Leave it out
hard-days-left-out-said = Left out. Under Hard days it can come back.
hard-days-undone = Taken back. Your words are still in the form.
hard-days-row-none = None marked
hard-days-row-next = The next one: { $when }
hard-days-settle-head = 2 minutes, before { $day }
hard-days-settle-head-today = 2 minutes, for today
hard-days-settle-what = Decide where you will be at six that day.
hard-days-settle-why = A place and one person. It can go in your plan.
hard-days-settle-go = Add it to my plan
hard-days-mark = Mark a day
hard-days-file = File for my calendar
hard-days-file-made = The file is made. It is called day-list.ics.
hard-days-is-today = today
hard-days-in = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}
hard-days-over = over
hard-days-out = left out
hard-days-each-year = { $day }, each year
hard-days-with-year = { $day } { $year }
hard-days-kinds-1 = the day I found out
hard-days-kinds-2 = a birthday
hard-days-kinds-3 = court
hard-days-kinds-4 = a holiday
hard-days-kinds-5 = a day we shared
hard-days-kinds-6 = a handover
hard-days-kinds-7 = something else
hard-days-names-1 = The day you found out
hard-days-names-2 = A birthday
hard-days-names-3 = Court
hard-days-names-4 = A holiday
hard-days-names-5 = A day you shared
hard-days-names-6 = A handover
hard-days-names-7 = A day you marked
hard-days-where-new = New
hard-days-where-change = Change
hard-days-kind-ask = What is it?
hard-days-words = Your words for it
hard-days-words-hint = You can skip this. Home only says “a day you marked”.
hard-days-words-long = There is room for 120 characters here, and this has { $n }. All your words are still here.
hard-days-full = You marked 100 days. Take one out to mark another. Your words are still here.
hard-days-when = When?
hard-days-day = Day
hard-days-month = Month
hard-days-year = Year
hard-days-when-hint = In numbers. You can leave the year empty.
hard-days-needs-day = It needs a day and a month. Nothing was saved.
hard-days-yearly = Each year
hard-days-offer = Offer my plan three days before
hard-days-offer-more = And on the day. Only when you open this
hard-days-keep = Keep
hard-days-not-now = Not now
hard-days-out-now = It is left out when it comes next.
hard-days-bring-back = Bring it back

## people
people-hurt-mark = This is the person who hurt me
people-hurt-marked = Marked. They are never suggested. You can still find them here.
people-hurt-pause = You marked this person as the one who hurt you. A letter that is not sent may be better tonight.
people-night-keep = It is { $time }, and you noted: not at night. Send now, or keep it for nine?
people-kept-nine = Kept for nine. It does not go by itself. You press send.
people-import-found = { $n } names are in this file. Pick who is safe enough. The rest is not read in.
people-import-bad = This file has no names that can be read. Nothing was changed.
people-import-part = { $n } names could be read. { $m } could not. Nothing else was changed.
people-dial-letters = A number with letters cannot be dialled. It is kept as you wrote it.
people-forget = Take { $name } out
people-not-told = { $name } is not told.

## ladder
ladder-ask = How far today?
ladder-plan-b = If no one answers
ladder-plan-b-lines-1 = Wait until tomorrow. People put phones down.
ladder-plan-b-lines-2 = Write to the next name.
ladder-plan-b-lines-3 = Go one stone back, and stay there.
ladder-next-only = The next stone opens after this one. There is no hurry.
ladder-easy-first = Three easy hellos first. Then the one that scares you.

## fears
fears-title = Feared and happened
fears-count = { $n } times you wrote down a fear. { $m } times it was milder than you feared.
fears-doubt = With so few, chance plays a part. It may be anything from { $low } to { $high }.
fears-hard = { $n } times it was as hard as you feared. You got through it.
fears-safety = Fears about your safety are not counted here. They are not a thing to test.
fears-when-know = When will you know?
fears-coped = How did you get through it?

## promises
promises-smaller-ask = And on a bad day?
promises-change-title = What does it need?
promises-change-lede = It was too big, or the day was. All of these are fine, and so is leaving it as it is.
promises-shrink = Make it smaller
promises-move = Move it
promises-drop = Drop it
promises-rest = Rest it for a week
promises-dropped = Dropped. The times you kept it stay.
promises-boundary-title = A line I stand by
promises-boundary-words = The line, in your words
promises-boundary-act = If it is crossed, I…
promises-boundary-hint = Something you do. Not something they have to do.
promises-boundary-safe = If saying it could put you in danger, keep it to yourself and look at phone numbers first.
promises-boundary-act-hint-skip = You can skip this.
promises-boundary-start = Start from one of these
promises-boundary-in-plan = It shows in My plan too.
promises-boundary-lines = Lines I stand by
promises-boundary-long = There is room for 120 characters in each. All your words are still here. Make one of them shorter.
promises-boundary-empty = There is nothing in it yet. One line is enough.
promises-boundary-full = You stand by 24 lines. Take one out to add another. Your words are still here.
promises-no-such-day = That day is not in the calendar. Nothing was noted.

## trust
trust-title = Can I count on me?
trust-lede = This is from your own notes on small promises. It is a rough picture, and only you see it.
trust-words-1 = Too early to say
trust-words-2 = Now and then
trust-words-3 = About half the time
trust-words-4 = More often than not
trust-words-5 = Most of the time
trust-band = The band is wide, because the notes are few. One day off hardly moves it.
trust-size = So the next promise can be about this size.
trust-off = Hide this again

## letters-more
letters-more-closed = This letter is closed until { $day }.
letters-more-closed-why = You chose that on { $day }. You wrote: { $reason }
letters-more-leave-closed = Leave it closed
letters-more-open-early = Open it early
letters-more-open-early-ask = Type open to read it now. It is your letter. You can close it again after.
letters-more-opened-early = Open. It closes again when you leave this page.
letters-more-past-day = That day is over. Pick a day from tomorrow on.
letters-more-after-ask = How is it after writing?
letters-more-after-answers-1 = Better
letters-more-after-answers-2 = The same
letters-more-after-answers-3 = Worse
letters-more-after-worse = Thank you for the plain answer. Stop here for today. The letter is safe.
letters-more-after-worse-twice = It felt worse after two letters. Writing may not be the way for you right now. Here are other ways.
letters-more-ahead-ask = When may it open?
letters-more-first-days = The first three days are for sleep, food and one person. Letters can wait.
letters-more-let-go-done = It is gone from here.

## locked-file
locked-file-title = Save a locked file
locked-file-lede = One file holds all you wrote. It opens with your words, on any device.
locked-file-only-copy = The only copy is on this device.
locked-file-only-copy-go = Save a locked file
locked-file-name = The file is called day-list.age. Nothing in the name says what it is.
locked-file-where = A good place: a stick in a drawer, or a computer that only you use.
locked-file-saved = Saved. Keep your words too. The file does not open without them.
locked-file-plain = Plain text to read
locked-file-plain-warn = Anyone who finds that file can read it.
locked-file-bring-title = Bring a locked file here
locked-file-bring-lede = It is opened on this device. It is not sent anywhere.
locked-file-bring-words = The words it was locked with
locked-file-brought = Brought in: { $n } notes, { $p } people, { $l } letters. Nothing that was here has changed.
locked-file-bring-twice = All of this is here already. Nothing was doubled.

## house
house-one-tab = Footbridge is open in another tab.
house-one-tab-why = One tab works at a time, so that nothing is written twice. What you typed there is saved.
house-use-here = Use it here
house-moved-tab = It is open in another tab now. This one is locked.
house-insecure = This address cannot keep a secret.
house-insecure-why = The address starts with http, not https. On such an address the browser does not let anything be locked. So nothing can be written here.
house-insecure-go = Open the calm page
house-insecure-host = If you run this yourself: use https, or open it as localhost on the same machine.
house-damaged = One part could not be read.
house-damaged-why = A piece of the storage on this device is damaged. All the rest is open. The damaged piece is kept as it is, and nothing was deleted.
house-damaged-save = Save the damaged part as a file
house-version = A new version is ready.
house-version-why = It changes nothing you wrote. It is loaded when you say so, and takes a few seconds.
house-version-take = Take it now
house-version-later = Later
house-version-newer-note = Some notes come from a newer version. They are kept, and show after you take it.
house-start-line = Now works without a place.
house-back-again = Start

## helplines
helplines-guess = A guess from this phone's time zone. Pick another if it is wrong.
helplines-last-chosen = The country you chose last time.
helplines-origin-own = From the service's own page, copy of { $date }. Not called by us.
helplines-origin-own-undated = From the service's own page, date unknown. Not called by us.
helplines-origin-two = From two other pages, not the service's own, copies of { $date }. Not called by us.
helplines-origin-two-undated = From two other pages, not the service's own, date unknown. Not called by us.
helplines-live-own = From the service's own page of { $date }, read live on { $day }. Not called by us.
helplines-live-own-undated = From the service's own page, date unknown, read live on { $day }. Not called by us.
helplines-live-two = From two other pages of { $date }, not the service's own, read live on { $day }. Not called by us.
helplines-live-two-undated = From two other pages, not the service's own, date unknown, read live on { $day }. Not called by us.
helplines-old = This was read more than a year ago. It may be wrong now.
helplines-gap = For { $country } this list holds { $n }. That does not mean there is no more.
helplines-directories = Two directories that may know more. They need the internet, and the browser keeps the address.
helplines-not-worked = This number did not work
helplines-not-worked-ask = What happened?
helplines-not-worked-answers-1 = No ring, or an error
helplines-not-worked-answers-2 = Someone else answered
helplines-not-worked-answers-3 = They were closed
helplines-not-worked-answers-4 = I hung up. That is fine too
helplines-not-worked-saved = Noted on this device only. The number now stands last here.
helplines-not-worked-for-now = Noted until you close this. No place is open, so it is not kept. The number now stands last here.
helplines-tell = You can tell whoever runs this address. It goes by your own mail, and only if you send it.
helplines-tell-go = Make a mail
helplines-tell-subject = A phone number
helplines-tell-text = This number did not work: { $name }, { $number }. What happened: { $happened }.
helplines-police-if-imminent = They may send help if your life is in danger now.
helplines-police-yes = They can send police or an ambulance.
helplines-police-with-consent = They ask you before they bring in the police.
helplines-police-crime-only = They have to tell the police about a crime, done or planned.
helplines-police-legal-duty-only = By law they have to report some things.
helplines-police-run-by-police = Police officers answer this line.
helplines-police-no = They do not send the police.
helplines-bill-yes = It shows on the phone bill, and in the phone's own call list.
helplines-bill-no = Not on the bill. The phone's own call list keeps it.
helplines-keyword = Send the word { $word }.
helplines-no-keyword = Send any word.
helplines-dark = Numbers are on this device. They work with no internet.

## lines: the page with the numbers
lines-title = Phone numbers
lines-country = Country
lines-pick = Pick a country
lines-nowhere = Numbers work only inside their own country. Pick yours.
lines-call = Call { $name }, { $number }
lines-text = Text { $name }, { $number }
lines-chat = Chat with { $name }, { $address }
lines-whatsapp = WhatsApp: { $number }
lines-chat-net = The chat needs the internet, and the browser keeps the address.
lines-report-of = This number did not work: { $name }
lines-emergency = Someone is in danger now.
lines-talk = To talk, whatever it is.
lines-partner = Harm from a partner or at home.
lines-sexual = Sexual harm.
lines-crime = Harm from a crime.
lines-children = Children and young people.
lines-parents = Parents.
lines-for = For: { $whom }.
lines-always = Day and night.
lines-hours = Open: { $hours }.
lines-free = Free.
lines-normal-call = Costs as much as a normal call.
lines-cost = Cost: { $cost }.
lines-only = Only in { $region }.
lines-mobile = From a mobile phone only.
lines-gap-one-emergency = one number, and none for emergencies
lines-gap-some-emergency = some numbers, and none for emergencies
lines-gap-some-line = some numbers, and none to talk with for every adult
lines-gap-some-both = some numbers, but none for emergencies and none to talk with for every adult
lines-gap-one-both = one number, and none for emergencies
lines-further = Look further
lines-no-fit = No line that fits? A doctor, a nurse, a clinic at night, or one safe person counts as help.
lines-what-title = What happens when you call?
lines-what = A person says hello and asks what is going on. You may stay silent at first. You need not give your name. You can hang up.
lines-bill = Calls and texts can show up on a phone bill or in the call list.
lines-other-country = In another country, pick it above: most numbers work only inside their own.
lines-back = Numbers
lines-next = Try next
lines-hung-up = Nothing changes here. You can try again, or try the next one.

## calm: the page that needs no script
calm-title = Just the next minute.
calm-lede = This page needs no script and no internet once it is here. Nothing is asked and nothing is kept.
calm-breathe = Breathe with the light
calm-breathe-how = Breathe in and count to four. Rest for one. Breathe out and count to six. Do that six times.
calm-ground = Feel the ground
calm-wave = Ride the pull like a wave
calm-wave-how = A pull rises, stands high for a while, and often eases within half an hour. You only have to watch it. Your hands stay still.
calm-rounds = { $n } times round.
calm-numbers-how = Open your country. Most numbers work only inside their own.
calm-numbers-old = Each number says how old the page is that it comes from. After a year it may be wrong.

## name-it
name-it-force-title = What is at work in it?
name-it-force-lede = After a broken trust, four things often keep people alone. One may be loudest now.
name-it-first = Picked from your words, on this device.
name-it-later = A moment later, read more closely:
name-it-later-none = Nothing to add.
name-it-model-ask = Better suggestions: 12 MB, once
name-it-model-why = It is loaded when the phone is idle, from this same address. It reads on this device only.
name-it-model-missing = The closer reading could not be loaded. The words by hand work as before.
name-it-read-first = This is long. The first part was read.
name-it-back-title = It felt like this before, and this helped
name-it-back-none = No earlier note is close to this one.
name-it-back-why = Both times: { $words }.
name-it-back-honest = It worked then. It may or may not work now.

## name-it pages
name-it-where = { $n } of 4
name-it-next = Next
name-it-skip = Skip
name-it-save-now = Save it as it is
name-it-write-title = What is going on in you?
name-it-write-label = In your own words
name-it-write-hint = Any words will do. No one will read them.
name-it-fit = Do any of these fit?
name-it-chosen = Words you chose
name-it-none-found = No word stood out. Here are all of them.
name-it-all-words = All words
name-it-words-title = Find a word that fits
name-it-words-search = Look for a word
name-it-words-use-1 = Use this one
name-it-words-use-2 = Use these two
name-it-words-use-3 = Use these three
name-it-words-use-4 = Use these four
name-it-words-use-5 = Use these five
name-it-words-use-6 = Use these six
name-it-words-use-all = Use all of these
name-it-words-found = Words like that
name-it-own = Write my own
name-it-own-label = Your own word
name-it-own-add = Add it
name-it-own-use = Use “{ $word }”
name-it-strength-title = How strong is it?
name-it-strength-none = Not said
name-it-strength-1 = Hardly there
name-it-strength-2 = A little
name-it-strength-3 = In the middle
name-it-strength-4 = Strong
name-it-strength-5 = Very strong
name-it-strength-6 = Cannot be stronger
name-it-strength-low = hardly there
name-it-strength-high = as strong as it gets
name-it-body-ask = Where is it in your body?
name-it-felt-ask = How is it there: { $place }?
name-it-say-title = Try saying it like this
name-it-say-own-title = What might it be asking for?
name-it-say-label = Your sentence
name-it-say-why = “I notice” leaves a little room between you and the feeling. You have it. It is not what you are.
name-it-say-change = Change it
name-it-say-changed = Leave it like this
name-it-say-anew = Make it anew from your words
name-it-say-mine = Bring my line back
name-it-say-feel = I notice that I feel { $words }.
name-it-say-pull = I notice a pull { $words }.
name-it-say-to = to { $words }
name-it-say-body = It is { $places }.
name-it-say-body-first = I notice that it is { $places }.
name-it-say-felt = { $felt } in { $place }
name-it-say-place = in { $place }
name-it-say-numb = My body is numb.
name-it-say-numb-first = I notice that my body is numb.
name-it-say-and = { $before } and { $last }
name-it-say-comma = { $before }, { $next }
name-it-need-ask = What might it be asking for?
name-it-need-lede = A feeling like this often points to a need. You know best.
name-it-none-of-these = None of these
name-it-forces-1 = Trust was lost
name-it-forces-2 = Shame and blame
name-it-forces-3 = Afraid to be open
name-it-forces-4 = Not sure who you are now
name-it-forces-about-1 = It is hard to believe anyone, or your own eyes
name-it-forces-about-2 = It turns on you, as if you were the cause
name-it-forces-about-3 = To be seen feels like the next risk
name-it-forces-about-4 = Your limits, your wishes, your own voice
name-it-force-leads = Each leads to its own kind of step.
name-it-step-title = One step toward { $need }
name-it-step-title-plain = One small step
name-it-step-away = This step is away. You can save the note, or look at another.
name-it-step-close = How close to people?
name-it-step-distances-1 = alone
name-it-step-distances-2 = near people
name-it-step-distances-3 = one safe person
name-it-save = Save and close
name-it-do-not-save = Do not save
name-it-save-says = Save keeps it on this device. You can undo it right after.
name-it-saving = One moment. It is being saved.
name-it-unfinished = You have an unfinished note.
name-it-unfinished-why = It is as you left it. Nothing of it is lost.
name-it-go-on = Go on with it
name-it-start-over = Start over
name-it-aside = Not saved. It is gone when you lock or leave.
name-it-bring-back = Bring it back
name-it-undone = Taken back. It is an unfinished note again.
name-it-refused-empty = There is nothing in it yet. One word is enough.
name-it-refused-long = A note holds 200,000 characters, and this one is longer. All your words are still here. Copy them, or take some out.
name-it-refused-sentence = The sentence is longer than 1,000 characters. It is still here. Make it shorter, or put it in the note.
name-it-refused-own = A word of your own holds 60 characters. Put the longer text in the note.
name-it-refused-many = One note holds 24 words. Take one out to add another.
name-it-copy = Copy it
name-it-try-again = Try again

## safety-page
safety-page-title = What this cannot protect from
safety-page-lines-1 = Someone who stands behind you.
safety-page-lines-2 = A phone that has spy software on it. It can see the screen, as you do.
safety-page-lines-3 = A browser that keeps a list of pages you opened. Leave does not clear that list.
safety-page-lines-4 = A shared cloud that backs up your phone. Ask for words each time, and keep the rescue words on paper.
safety-page-lines-5 = Someone who can make you open it. You can keep it on a device they do not know, or forget this device in Settings.
safety-page-end = If someone checks your phone, use a friend's device, or one at a library. Talk to a domestic abuse helpline about tech safety.

## reading: how facts read in a saved file
reading-plan-added = My plan. { $part }:
reading-plan-changed = My plan. { $part }, changed to:
reading-ifthen = If this, then that:
reading-title = Day list
reading-own = In your words:
reading-feelings = Words: { $words }
reading-feeling-strength = { $word }, { $n } of 10
reading-strength = How strong: { $n } of 10
reading-body = In the body: { $places }
reading-body-felt = { $place }, { $felt }
reading-force = At work in it: { $force }
reading-forces-1 = Trust was lost
reading-forces-2 = Shame and blame
reading-forces-3 = Afraid to be open
reading-forces-4 = Not sure who you are now
reading-needs = What it may ask for: { $needs }
reading-step-shown = A step: { $step }
reading-answer = { $question } { $answer }
reading-pull-before = The pull: { $n } of 10
reading-pull-after = The pull after it: { $n } of 10
reading-practice = Tried: { $name }
reading-step-taken = Done: { $step }
reading-helped-1 = It helped.
reading-helped-2 = It did not help.
reading-helped-3 = It made it worse.
reading-held = Words held here:
reading-held-to = Words held here, for { $name }:
reading-held-look = A look was held.
reading-slip = A slip.
reading-slip-before = What came before: { $before }
reading-slip-helped = What helped: { $helped }
reading-discovery = The day you found out: { $day }
reading-hard-day = A day you marked: { $name }, { $day }
reading-hard-day-yearly = A day you marked: { $name }, { $day }, each year
reading-boundary = A line you stand by: { $line }
reading-boundary-act = If it is crossed, I { $act }

## help: four questions, then kinds of help and a first mail
help-part = Help that fits
help-part-more = Therapy, groups, phone lines
help-where = { $n } of 4
help-lede = Four short questions. Then there are kinds of help, not a verdict. You can skip any.
help-not-kept = Your answers are not saved. They are gone when you lock or leave.
help-skip = Skip
help-only-numbers = Only show me phone numbers
help-said = You said this
help-title = Kinds of help that may fit
help-none-said = You skipped all four. A helpline needs no reason and no name.
help-urgent = You said { $answers }. So phone numbers come first.
help-both-left-out = Talks with both of you are left out.
help-quote = “{ $answer }”
help-because = You said { $answers }.
help-draft = See the draft
help-draft-why = A first draft is ready. You can change each word.
help-not-yet = Not yet
help-numbers = Phone numbers
help-device = How safe this phone is
help-device-more = One minute
help-in-lamp = Shown above
help-kinds = All that may fit
help-if-therapist = If you look for a therapist
help-ask = What to ask a therapist
help-good = Good signs
help-bad = Bad signs
help-mail-row = A first mail, as a draft
help-again = Answer again
help-save = Save to my plan
help-foot = This is not a diagnosis. A person who is trained can look closer. Nothing is booked or sent from here.
help-on-device = Next: how safe this phone is
help-on-questions = Go on with the questions
help-on-kinds = See kinds of help
help-mail-title = A first mail
help-mail-lede = Change each word as you like. It goes by your own mail app, and only if you send it.
help-mail-label = The mail
help-mail-hint = What you change stays here, locked, until you go back to the first draft.
help-mail-seen = A mail you send also lies in your mail app. Whoever opens that can read it.
help-mail-open = Open in my mail app
help-mail-copy = Copy it
help-mail-opened = Your mail app has it now. If none opened, the words are still here.
help-mail-copied = Copied. You can paste it anywhere.
help-mail-first = Back to the first draft
help-mail-back = Bring my words back
help-mail-long = This mail has { $n } characters. Some mail apps cut what is longer than { $max }. You can copy it, or make it shorter.
help-mail-subject = A question

## disguise: a plain name and picture for the home screen
disguise-title = Plain name and icon
disguise-lede = How it shows on your home screen and in the list of open apps.
disguise-ask = Name and icon
disguise-honest = A phone can only take a new icon when you add the app again. Remove the old one after. The address still says Footbridge, and so do its pages.
disguise-use = Use this one
disguise-leave = Leave it as it is
disguise-row-more = { $name } is in use
disguise-ready-more = For a phone that others can unlock
disguise-cover = On a phone that others can unlock, the page is covered while you are in another app. This is a best effort: the phone takes its small picture when it likes.

## device-key: opening with a finger, a face, or the code of the phone
device-key-title = Open with this device
device-key-on = On
device-key-off = Off. Your words open it
device-key-lede = A finger, a face or the code of this phone can open your place. Your words work as before.
device-key-lines-1 = Whoever can unlock this phone can open your place too.
device-key-lines-2 = Someone could use your finger or your face while you sleep, or against your will. If that may happen, leave it off.
device-key-lines-3 = Keep your words and your rescue words. Some pages ask for them, and another phone needs them.
device-key-list = The phone lists this key among its passkeys as { $name }. Your account there may show it on your other devices.
device-key-hint = They are asked first, so that no one else turns this on.
device-key-prove = Go on
device-key-go = Turn it on
device-key-leave = Leave it off
device-key-busy = Your phone asks you now.
device-key-is-on = It is on. The page that asks for your words has a button for it.
device-key-take = Turn it off
device-key-taken = It is off. Your phone may still list the key. It opens nothing now.
device-key-shared = Opening with this device is off now, because someone else can unlock this phone.
device-key-not-here = Someone else can unlock this phone. So this stays off.
device-key-stopped-on = It was not turned on. Nothing changed. You can try again, or leave it off.
device-key-cannot = This browser or this phone cannot do this yet. Nothing changed. Your words open it.
device-key-stopped = The phone did not open it. Nothing is lost. Try again, or use your words.
device-key-wrong = The key of this phone does not fit any more. Nothing is lost. Your words open it.
