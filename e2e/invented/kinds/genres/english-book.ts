import { linesOf, type TongueBook } from './tongue.ts'

export const englishBook: TongueBook = {
  things: linesOf(`the garden fence
    the old kernel
    our choir
    the sound card
    the school play
    the mail server
    the bread recipe
    the film festival
    the tax plan
    the new album
    the hiking club
    the printer driver
    the boat
    the history of maps
    the reading group
    the telescope
    the compiler
    the village hall
    the bicycle lane
    the election
    the wireless network
    the cat
    the manuscript
    the stock market
    the rhubarb jam
    the football league
    the backup script
    the museum
    the guitar strings
    the database
    the greenhouse
    the old railway
    the theatre group
    the phone company
    the philosophy course
    the webcam
    the summer camp
    the copyright law
    the wine harvest
    the laptop battery`),
  talk: linesOf(`I've been fighting with {x} all weekend and I still can't see what's wrong.
    Has anyone here had any luck with {x}?
    I think {p} is right about {x}, but it won't help us before {d}.
    Not sure I follow you. Do you mean {x} or something else?
    My guess is that it's got more to do with {x} than with anything we did.
    I tried that last year, and it broke {x} twice.
    That's not quite what I said. What I meant was that {x} doesn't need it.
    Anyway, I'll have a look tonight and let you know.
    Thanks for the pointer, that did the trick!
    It would be nice if somebody could explain {x} to me in plain words.
    I was at {p}'s place yesterday and we talked about {x} until two in the morning.
    I'd rather wait until {d} before we decide about {x}.
    Funny you should say that, my brother had exactly the same thing with {x}.
    You could always try turning it off first. Worked for me.
    Actually, I don't care that much about {x}; it's the principle.
    IMHO {x} was better ten years ago.
    Can you bring {x} when you come over?
    I'm sorry I didn't get back to you sooner, work has been mad.
    We're all fine here. The kids have a cold, but who hasn't.
    Would you mind if I passed your number on to {p}?
    Here's the link I was talking about: {u}
    I don't see how {x} can work without somebody paying for it in the end.
    Could be. I haven't looked at {x} since the spring.
    What version are you using? Mine says {n}.
    If I remember correctly, {p} wrote something about {x} a while ago.
    Sounds good to me. See you on {d} then.
    I agree with most of that, except for the bit about {x}.
    Well, it depends on what you want from {x}.
    Just my two cents, of course.
    Let me know if you need a hand with {x}.
    Has anybody else noticed that {x} has become slower lately?
    The attached file is what I get when I run it here.
    No idea, to be honest. Ask {p}, she knows all about {x}.
    I had to laugh when I read this.
    Did you ever hear back from {p}?
    It's a shame about {x}, we were really looking forward to it.
    AFAIK nobody maintains {x} any more.
    Please find below what I told {p} when he asked me about {x}.
    We thank you for your letter about {x} and have looked into the matter.
    I am writing to you with regard to your request about {x}, which we received on {d}.
    I regret that we do not hold the information that you ask for.
    You will have a reply from my colleague {p} within twenty working days.
    Good point. I hadn't thought of {x}.
    I'd suggest you read what {p} posted the other day before you start on {x}.
    That's a nice one :-)
    Nope, still doesn't work. Same error as before.
    So who's coming on {d}?`),
  news: linesOf(`This week we look at {x} and at what it means for you.
    Readers have asked us about {x}, and here is the answer.
    {b} announced today that {x} will be available from {d}.
    Our editors have put together the best of {x}.
    The new edition brings you {n} pages about {x}.
    After months of hard work we are proud to present {x}.
    In this lesson you will learn how {x} works and how to avoid the usual mistakes.
    Members of {b} enjoy {x} at no extra charge.
    The tour starts on {d}; all dates are on our site.
    The winner of last month's quiz is {p} from Dublin.
    {p}, chief executive of {b}, said that {x} opens a new chapter for the company.
    More than {n} people have signed our call to save {x}.
    With your help we gave {n} families a warm meal this winter.
    Version 3.2 fixes several bugs and adds support for {x}.
    The committee will vote on {x} on {d}. Tell your representative what you think.
    Tip of the day: keep {x} away from sunlight.
    Prices rose by {n} points while analysts kept an eye on {x}.
    You asked for it, and here it is: {x}, now in seven colours.
    Our store in Bridge Street is open late on {d}.
    Meet the people behind {x} at our open day.
    Q. What should I know about {x}? A. Less than you fear.
    Trivia: in which year did {x} become famous?
    Here are the new listings near you that were published since {d}.
    From the archives: how {x} changed the world.
    {b} has moved to a bigger place, and you are invited.
    Everything for {x}, from {$} only.
    Was {$}, now {$}, while stocks last.
    Headlines of the day from around the world.
    Our next seminar deals with {x}. Seats are limited.
    We bring you free software of the week: a small tool for {x}.
    The band is back in the studio, and the first song can be heard on our site.
    Feedback: several readers wrote to say that {x} was not invented in Ohio.
    Word of the week comes to us from sailors, who used it of {x}.
    A reminder that subscriptions end on {d} for those who have not renewed.`),
  calls: linesOf(`Read more: {u}
    Click here to see all offers: {u}
    Shop now at {u}
    Get your tickets at {u} before they are gone.
    Full story: {u}
    Sign the petition at {u}
    Download it today from {u}
    Visit {u} for details.
    Order online and save {$}.
    Donate now: {u}
    Watch the video: {u}
    Free shipping on all orders over {$}.
    <{u}>
    Listen to it here: {u}
    Learn more at {u}
    To enter, go to {u}
    Register before {d}: {u}
    Tell a friend about us!
    For press enquiries contact {p} at {b}.`),
  headings: linesOf(`IN THIS ISSUE
    Contents
    NEWS AND NOTES
    FEATURE OF THE WEEK
    TIPS AND TRICKS
    UPCOMING EVENTS
    EDITOR'S CHOICE
    LETTERS TO THE EDITOR
    SPECIAL OFFERS
    Top stories
    TOUR DATES
    ABOUT THIS NEWSLETTER
    FOR IMMEDIATE RELEASE
    What's new
    MARKET WATCH
    DID YOU KNOW?
    Sponsor message
    ACTION ALERT`),
  greetings: linesOf(`Hi {p},
    Hello,
    Hey,
    Dear {p},
    Hi all,
    Dear Mr {p},
    {p},
    Hi there,
    Good morning {p},
    Dear all,`),
  partings: linesOf(`Cheers,
    Thanks,
    Best,
    Regards,
    Take care,
    Love,
    Yours sincerely,
    See you,
    Kind regards,
    Best wishes,
    Bye,
    Thanks in advance,`),
  talkSubjects: linesOf(`about {x}
    {x}
    question about {x}
    {x} again
    {d}?
    your mail
    Hi!
    quick question
    stuff
    help with {x}
    problems with {x}
    freedom of information request {n}
    Your letter of {d}
    lunch?
    photos
    Some notes on {x}
    {x} (was: something else)
    [ANN] {x}
    hello from {p}`),
  newsSubjects: linesOf(`{b} News: {x}
    {b} Weekly, issue {n}
    What's new at {b}
    {x}: the latest
    The {b} Letter - {d}
    Just released: {x}
    New arrivals this week
    Save up to 30% on {x}
    Don't miss {x}
    Lesson 4: {x}
    Your daily dose of {x}
    [{b} Daily] {x}
    Press release: {b} presents {x}
    {b} announcements ({d})
    Are you ready for {x}?
    Tickets for {x} on sale now
    We need your voice on {x}
    Headlines for {d}
    Meet the new {x}
    Weekly notification
    {x}? Right here, at {b}!
    Thank you for standing with us
    {b} Digest, Vol {n}
    Trivia question of the week`),
  wrote: linesOf(`On {d}, {p} wrote:
    {p} writes:
    {p} <{p}@brievenbus.example> wrote on {d}:
    At 10:12 AM {d}, {p} wrote:
    -----Original Message-----
    {p} said:
    "{p}" == {p} <{p}@postzak.example> writes:
    On {d} at 21:04, {p} {p} <{p}@lettera.example> wrote:`),
  leave: linesOf(`To unsubscribe, send a blank message to leave@news.example
    You are receiving this because you subscribed at {u}
    To be removed from our list, reply with REMOVE in the subject line.
    Unsubscribe: {u}
    To change your subscription, visit {u}
    Copyright 2002 {b}. All rights reserved.
    © {b}. Forward this to a friend!
    If you no longer wish to hear from us, click here: {u}
    This newsletter is published by {b}. To advertise, write to ads@news.example
    This message was sent to you@postkamer.example. Manage your preferences: {u}`),
}
