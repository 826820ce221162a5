namespace Partnership.Questions.Vocabulary;

/// <summary>The words and phrases of British English behind each <see cref="Cue"/>.</summary>
internal static class CuePhrases
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Who, "who, whom, whose, which organisation, which organisations, which agency, which agencies, which partner, which body, which team, what organisation, what agency, what body, name of the person"),
        (Cue.What, "what, whats"),
        (Cue.Which, "which"),
        (Cue.When, "when, what date, date of, dates of, date for, exact date, what time, which month, what month, which year, what year, since when, how long ago, what day"),
        (Cue.Where, "where, whereabouts, which town, which towns, what place"),
        (Cue.Why, "why, how come, what for, reason, reasons, for what reason, what caused, cause, causes"),
        (Cue.How, "how"),
        (Cue.HowMuch, "how much, hw much, how mcuh, what amount, amount, sum"),
        (Cue.HowMany, "how many, hw many, number of, no of, count of, count, how high, how low, figure, figures, statistic, statistics, stats, level of, levels of, rate of, rate, rates, volume, numbers, data on, data for, incidence, percentage of people, hwo many, how manny"),
        (Cue.HowOften, "how often, how frequently, how regularly, how many times, frequency, hw often"),
        (Cue.Lead, """
            lead, leads, led, leading, leader, leaders, lead agency, lead agencies, lead organisation, lead partner, lead body, lead responsibility, takes the lead, take the lead, taking the lead, took the lead, in the lead,
            responsible, responsible for, responsibility, responsibility for, responsibilities, in charge, in charge of, who is in charge, whos in charge, who is in charge of, whos in charge of, who was in charge, who was in charge of, charge of, heads, heading, heads up, head up, heading up, headed up, headed, head of, picks up, pick up, picked up, has the lead, shares the lead, share the lead,
            deals with, deal with, dealing with, dealt with, runs, run, running, ran, owns, own, owner, handles, handle, handling, handled, looks after, look after, looking after, looked after,
            takes care of, tackles, tackle, tackled, tackling, accountable, accountable for, accountability, oversees, oversee, overseeing, oversaw, whose job, works on, work on, working on, worked on, who does,
            covers, manages, manage, managed, managing, in control of, fronts, fronting, point for, drives, driving, driven, delivers, deliver, delivered, delivering, coordinates, coordinate, coordinated, co-ordinates, co-ordinated,
            carries out, sorts out, whose responsibility, whose remit, remit, tasked with, spearheads, spearheading, liable for, answerable for, takes responsibility, taking charge, takes charge, at the helm of, leads on, lead on
            """),
        (Cue.Fund, """
            fund, funds, funding, funded, funder, grant, grants, money, monies, cash, budget, budgets, allocation, allocations, allocated, allocate, financed, finance, finances, financial support, pot, pounds, quid, dosh, resourcing, resources, set aside, earmarked, ring-fenced,
            subsidy, income, spend, spending, spent, cost, costs, paid, pay, pays, award, awarded, awards, community safety fund, pcc funding, pcc money, pcc grant, csf, csf grant, community safety grant, grant funding, funding for community safety, money for community safety, cash for community safety, pot for community safety, budget for community safety, spending on community safety
            """),
        (Cue.Receive, "get, gets, got, receive, receives, received, receiving, given, getting, allotted, handed, granted"),
        (Cue.Priority, "priority, priorities, prioritise, prioritises, prioritised, prioritising, prioritize, focus, focuses, focused, focusing, focus on, focused on, focussing, concentrate on, concentrates on, concentrating on, top concerns, commitments, committed to"),
        (Cue.Objective, "objective, objectives, strategic objective, strategic objectives, goal, goals, target, targets"),
        (Cue.Aim, "aim, aims, aiming, ambition, ambitions"),
        (Cue.Theme, "theme, themes"),
        (Cue.WorkArea, "work area, work areas, strategic work area, strategic work areas, workstream, workstreams, areas of joint work, area of joint work, joint work, areas of work"),
        (Cue.Indicator, "indicator, indicators, performance indicator, performance indicators, kpi, kpis, performance measure, performance measures"),
        (Cue.Emerging, "emerging, emerging theme, emerging themes"),
        (Cue.Vision, "vision, vision statement, mission, mission statement, strapline, slogan, motto"),
        (Cue.Outcome, """
            outcome, outcomes, result expected, expected results, expected, expected outcome, expected outcomes, intended outcome, intended outcomes, planned, deliverables, deliverable, supposed to achieve, meant to achieve, hoping to achieve, hope to achieve, hopes to achieve,
            trying to achieve, want to achieve, wants to achieve, aims to achieve, aiming to achieve, supposed to happen, meant to happen, what success looks like, success look like, success looks like, being done, be done, doing about, do about, done about, going to do, plans for, planned for, actions for, actions on, should be achieved, is to be achieved, to be achieved, recommendations
            """),
        (Cue.Achieve, "achieve, achieved, achievement, achievements, accomplish, accomplished, accomplishments, do last year, did last year, get up to, got up to, been up to, success, successes, highlights, highlight, key achievements, what was done, deliver last year, delivered last year, done last year, progress made, accomplishment"),
        (Cue.Total, "total, totals, announced, announced total, table total, two totals, table, in total, overall, altogether, in all, sum total, grand total, whole fund, whole pot, entire, all told, combined total, overall total"),
        (Cue.Share, "share, shares, percentage, percentages, per cent, percent, proportion, proportions, fraction, slice, pct"),
        (Cue.Average, "average, averages, mean average, on average, typical, typically, per year on average"),
        (Cue.Highest, "rank, ranks, ranked, ranking, in order of size, in size order, league table, biggest first, largest first, highest first, biggest to smallest, largest to smallest, high to low, big to small, descending, sort, sorted, steepest, sharpest, furthest, hardest, hit hardest, worst hit, highest, bigger, larger, biggest, largest, most, greatest, top, maximum, max, the most, more than any other"),
        (Cue.Lowest, "smallest first, lowest first, smallest to biggest, low to high, ascending, lowest, smallest, least, fewest, minimum, min, the least, bottom"),
        (Cue.Compare, "compare, compares, compared, comparison, comparing, compared with, compared to, difference, differ, differs, different from, versus, vs, against, more than, less than, higher than, lower than, bigger than, smaller than, gap, gap between, rather than, fewer than, better than, greater than, relative to"),
        (Cue.Change, """
            change, changes, changed, changing, increase, increased, increases, increasing, decrease, decreased, decreases, decreasing, rise, rises, risen, rose, rising, fall, falls, fell, fallen, falling, drop, dropped, drops, grow, grown, grew, growth, reduction, reductions, cut, cuts, go up, gone up, went up, going up, go down, gone down, went down, going down, up or down, down or up, down on, up on, down from, up from, down to, up to,
            better or worse, getting worse, getting better, decline, declined, lower, higher, lose, lost, gain, gained, more or less, reduced, fewer, improved, improving, worsened, shrink, shrinks, shrank, shrunk, shrinking, dwindle, dwindled
            """),
        (Cue.Trend, "trend, trends, over time, over the years, over the past years, over the last few years, through the years, year by year, year on year, each year, every year, by year, history, historical, historically, across the years, long term, long-term, all years, all the years, down the years, over the period, per year, annually, development over, evolved, evolution"),
        (Cue.List, "list, lists, listing, break, show all, all of, name, name all, enumerate, breakdown, break down, broken down, run through, give me all, overview, summary, summarise, outline, tell me all, all the, who all, full list, split, divided, distributed, distribution, shared out, divvied up"),
        (Cue.Each, "each, every, apiece, individually, per csp, respectively"),
        (Cue.Together, "together, combined, put together, jointly, both, added up, add up, adds up, sum of, plus, adding"),
        (Cue.Member, """
            member, members, membership, memberships, sit on, sits on, sitting on, sit, sits, sat on, sat, seat on, seat, a seat on, belongs to, belong to, belong, belongs, part of, represented, represented on, represent, represents, representing, representation, represented at, representative, representatives, attend, attends, attended, attending, made up of, make up, makes up, comprise, comprises, consist of, consists of, composed of, composition,
            responsible authorities, responsible authority, who is on, who's on, is on, are on, was on, were on, take part, takes part, involved in, participates in, participate in, on board of, signed up to, partners in, partners on, form part of, in it, who is in, who was in, whos in, who are in, who were in, round the table, around the table, at the table, serve on, serves on, served on
            """),
        (Cue.Meet, "meet, meets, met, meeting, meetings, gather, gathers, convene, convenes, convened, sit down together, board meeting, board meetings, sessions a year, meeting dates"),
        (Cue.Agenda, "agenda, agendas, business cycle, annual cycle, annual business cycle, cycle, core tasks, sign off, signs off, signed off, signing off, signoff, sign-off, agreed at, discussed, discuss, discusses"),
        (Cue.Chair, "chair, chairs, chaired, chairing, chairman, chairmen, chairwoman, chairperson, chairmanship, presides, presided, preside, chair of, chairman of, chaired by"),
        (Cue.Mean, "mean, means, meaning, meant by, stand for, stands for, stood for, short for, abbreviation, abbreviation for, acronym, acronym for, define, defined, definition, definition of, full name, full form, long form, spell out, expand, expansion, initials, abbreviate, abbreviates, abbreviated"),
        (Cue.Report, "report, reports, reporting, reported to, return, returns, deadline, deadlines, due, reporting template, submit, submits, submitted, fill in, fill out, send in, send, sent, hand in, handed in, due in, complete the form, template, paperwork, account to, monitoring return, spending plan, grant agreement, mid-year, end-year, mid year, end year"),
        (Cue.Contact, "contact, contacts, contact details, get in touch, in touch with, reach, contacting, get hold of, speak to, write to, talk to"),
        (Cue.Email, "email, e-mail, email address, e-mail address, mail address, emails"),
        (Cue.Phone, "phone, mobile, mobile number, mobile no, landline, telephone, phone number, telephone number, number to ring, ring, tel, call, number to call, dial"),
        (Cue.Website, "website, web site, web page, webpage, url, link, site, web address, online, homepage, websites"),
        (Cue.Address, "address, home address, where does he live, where does she live, postal address, based, located, office, offices, headquarters, hq, location"),
        (Cue.Challenge, "challenge, challenges, challenging, risk facing, risks facing, problem, problems, concerns, threat, threats, difficulty, difficulties, worry, worries, worried about, most worried about, worrying about, obstacle, obstacles, pressure, pressures, struggle, struggles, barrier, barriers, facing"),
        (Cue.RelatedPlan, "related plan, related plans, other plan, other plans, linked plan, linked plans, related strategies, related strategy, other strategies, links to other plans, associated plans, supporting plans, which plans, what plans, which strategies, what strategies, other documents, related documents, connected plans"),
        (Cue.Project, "initiative, initiatives, scheme, schemes, project, projects, programme, programmes, campaign, campaigns, operation, operations, pilot, pilots, activity, activities"),
        (Cue.Serve, "serve, serves, contribute to, contributes to, support which, link to, links to, linked to, fit with, fits with, fall under, falls under, comes under, come under, sits under, sit under, correspond to, corresponds to, map to, maps to, aligned to, aligns with, relate to, relates to, relevant to, belongs under, goes under"),
        (Cue.Home, "partnership, the partnership, our partnership, this partnership, we, us, our, ours, county partnership, countywide partnership, county-wide partnership, the county partnership"),
        (Cue.Previous, "last year, last financial year, last funding year, previous year, previous financial year, year before, the year before, the previous year, year earlier, a year earlier, prior year, the prior year, preceding year, the preceding year, year ago, a year ago, before that, before him, before her, before them, previously, year prior, one year before, twelve months earlier, last yr"),
        (Cue.Current, "this year, this financial year, this funding year, current financial year, current, current year, now, currently, latest, newest, most recent, at the moment, at present, these days, today, right now, most recently, nowadays"),
        (Cue.Following, "next year, next financial year, next funding year, following year, the following year, year after, the year after, after that, year later, a year later, subsequent year, coming year"),
        (Cue.Also, "and, what about, how about, what of, and what about, and how about, also, as for, and for, and in, same for, what abt, wat about"),
        (Cue.More, "more, tell me more, more detail, more details, more about that, go on, expand on that, elaborate, say more, details, in detail, further details, more info, more information"),
        (Cue.It, "it, its, they, them, their, theirs, those, these, he, she, him, his, her, hers, that one, this one, the same, same one"),
        (Cue.Greeting, "hello, hi, hey, hiya, good morning, good afternoon, good evening, morning, afternoon, evening, howdy, greetings, hi there, hello there, hey there, yo, how are you, how are you doing, alright, you alright"),
        (Cue.Thanks, "thanks, thank you, thank, thx, ta, cheers, many thanks, thanks a lot, thank you very much, thanks very much, much appreciated, brilliant, great, perfect, lovely, nice one, great stuff, good bot, well done, bye, goodbye, see you, good night, ok, okay, cool, awesome, excellent, wonderful, super, fantastic, that helps, thats helpful, very helpful, got it, fine, cheerio, ta very much, thankyou"),
        (Cue.Help, "help, help me, what can you do, what can you tell me, what can i ask, what can i ask you, what do you know, what do you do, how do you work, how does this work, how do i use this, how can you help, how do i use you, commands, options, menu, instructions, what questions can i ask, what should i ask, examples, example questions, how can i use you, what can you help with, what can you answer, what are you able to do, can you help me"),
        (Cue.Restart, "start again, start over, restart, reset, begin again, clear, forget that, new conversation, new question, cancel, never mind, nevermind, forget it, start afresh, new topic, scrap that"),
        (Cue.Identity, "who are you, what are you, are you a bot, are you human, are you a human, are you an ai, are you ai, are you a person, are you a machine, are you a computer, are you a program, are you chatgpt, are you copilot, am i talking to a person, am i talking to a human, am i talking to a bot, is this a bot, is this ai, is this an ai, are you real, whats your name, what is your name, are you a robot, who made you, who built you"),
        (Cue.Document, "document, documents, source, sources, which document, what document, where does it say, where is that from, says who, published"),
        (Cue.Retain, "keep back, keeps back, kept back, keeping back, hold back, holds back, held back, holding back, retain, retains, retained, retaining, withhold, withholds, withheld, top slice, top slices, top sliced, top slicing, topslice, topsliced, hung on to, hang on to, held on to"),
    ];
}
