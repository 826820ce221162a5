using System.Collections.Frozen;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>The words by which a colleague's message is known to be about a meeting, and what it is to do with it.</summary>
internal static class LooseWords
{
    private static readonly FrozenSet<string> Asking = Set("what who whos whose why which when where how did does do is are was were has have am tell explain show list anything any");

    private static readonly FrozenSet<string> Moving = Set(
        """
        move moved moving reschedule rescheduled rearrange rearranged shift change changed changing moves goes postpone postponed delay delayed defer deferred push pushed swap swapping switch switching bump instead becomes slip extend extended shorten lengthen
        """);

    private static readonly FrozenSet<string> Arranging = Set("book booked arrange schedule organise organize set add create plan diarise pencil invite convene fix call hold");

    private static readonly FrozenSet<string> Calling = Set("cancel cancelled canceled cancelling scrap scrapped");

    /// <summary>Words of every day that call a meeting off where one is named after them.</summary>
    private static readonly FrozenSet<string> Dropping = Set("bin drop ditch axe pull shelve abandon scrub");

    private static readonly FrozenSet<string> Gathering = Set("meeting meetings meet session sessions catch agm diary calendar invite invitation dates huddle huddles");

    private static readonly FrozenSet<string> Open = Set("tbc tba tbd confirmed poll doodle any either whichever sometime anytime ideally");

    private static readonly FrozenSet<string> Frame = Set(
        """
        it we i you is its are be do have has make meet get together please up in_diary out off on diary calendar one that this then there extra special extraordinary joint new next reminder dates date time day slot
        need needs use bring will might could for all now again another another_one some session invite
        """);

    private static readonly FrozenSet<string> Past = Set("was were did spent");

    /// <summary>What a question about a meeting to come asks of it.</summary>
    private static readonly FrozenSet<string> Asked = Set(
        "on off still moved cancelled canceled changed link room venue where when time happening confirmed ahead running dial diary start starts starting finish finishing coming attending anything postponed rescheduled scheduled");

    /// <summary>Whoever writes these does not ask for anything to be done yet.</summary>
    private static readonly PhrasePattern[] Supposing =
    [
        new("what_if|suppose|supposing|imagine|hypothetically|say_we|if_only|in_theory ..."), new("if we|i|they|you|the_board|it were|was|had|moved|changed|cancelled|held|did|made|shifted|postponed|could ..."), new("i|we wonder|wondered whether|if|what ..."), new("i|we|they may|might|could scrap|cancel|drop|bin|lose|skip|pull|shelve ..."),
        new("says|reckons that?|the|it|we|they ..."), new("says|reckons ..."), new("apparently|rumour|rumours|someone_told|somebody_told|i_heard|i_hear|they_say|word_is ..."),
    ];

    /// <summary>Ways of telling how a meeting is from now on.</summary>
    private static readonly PhrasePattern[] Standing = [new("will|to|now|has_to|have_to now? be held|online|virtual|remote|moved ..."), new("going online|virtual|remote|hybrid ..."), new("is|are|its|will now be|at|in|on|start|starts|finish|end? ..."), new("finish|finishes|end|ends by|at ...")];

    /// <summary>Ways of saying that a meeting is called off.</summary>
    private static readonly PhrasePattern[] NotNeeded =
    [
        new("dont|no_longer|wont|not|doesnt be? need|needed|happen|happening|going_ahead|go_ahead|take_place|required|meeting ..."), new("isnt needed|happening|going_ahead|required|taking_place ..."), new("do|manage|go without ..."), new("is|now|are off|called_off|dead ..."),
    ];

    private static readonly PhrasePattern[] Unasked =
    [
        new("dont|do_not|never|not_to|wont|will_not|no_need_to|please_dont|nobody_should|lets_not|shouldnt|must_not|mustnt just|yet|please? cancel|scrap|move|reschedule|change|postpone|shift|drop|bin|call|push|delay|cancelling|book|arrange|touch ..."),
    ];

    private static readonly PhrasePattern[] Withdrawing = [new("ignore|disregard|forget|scratch|scrap my|that|what|the last|previous|earlier|message|msg|request|email|i|bit ..."), new("as_you_were ...")];

    /// <summary>What is done for single people, or said to them, which nobody but the secretariat can.</summary>
    private static readonly FrozenSet<string> Messaging = Set("resend re-send invite invites invitation invitations nudge chase apologies apols attend attending attendees dial uninvite");

    private static readonly FrozenSet<string> Requesting = Set("can could please would will tell dont make let send add take remind");

    public static bool IsAsking(string word) => Asking.Contains(word);

    /// <summary>Of the fund's work rather than of a meeting, unless a day and a time stand beside it.</summary>
    public static bool IsOfReturns(string word) => word is "update" or "return" or "returns";

    public static bool IsPast(IReadOnlyList<RequestWord> words, int at) =>
        (Past.Contains(words[at].Text) && !(at > 0 && words[at - 1].Text is "as" or "it")) || SpanWords.IsYears(words, at);

    /// <summary>"My train gets in at 9.15": told of oneself or somebody else, with nothing asked for.</summary>
    public static bool IsOfOneself(IReadOnlyList<RequestWord> words) =>
        words[0].Text is "my" or "i" or "im" or "ive" or "he" or "she" or "hes" or "shes" or "they" or "theyre" or "his" or "her" or "their" or "see"
        && !words.Any(static word => Gathering.Contains(word.Text) || Arranging.Contains(word.Text) || Moving.Contains(word.Text) || Calling.Contains(word.Text) || word.Text is "please" or "can" or "could" or "lets" or "need" or "want" or "suggest" or "propose" or "say" or "shall" or "prefer" or "meant" or "mean" or "rather");

    public static bool IsAsked(string word) => Asked.Contains(word);

    /// <summary>Of what is only asked of a meeting: "still" may be asked of anybody, "on" says a day as well.</summary>
    public static bool IsAskedOfMeeting(IReadOnlyList<RequestWord> words, int at) =>
        words[at].Text is "on" ? DateWords.Read(words, at + 1 + (at + 1 < words.Count && words[at + 1].Text is "the" ? 1 : 0), out _, out _) is null : words[at].Text is not "still" && Asked.Contains(words[at].Text);

    public static bool GathersIn(IReadOnlyList<RequestWord> words) =>
        words.Any(static word => Gathering.Contains(word.Text)) || Enumerable.Range(0, words.Count - 1).Any(at => (words[at].Text, words[at + 1].Text) is ("another", "one"));

    /// <summary>"Quarter to four would suit us better": a wish for what is named.</summary>
    public static bool Prefers(IReadOnlyList<RequestWord> words) => words.Any(static word => word.Text is "suit" or "suits" or "prefer" or "better" or "easier");

    /// <summary>Whether a word asks for a meeting to be arranged; whoever is double booked asks for none.</summary>
    public static bool Arranges(IReadOnlyList<RequestWord> words, int at) => Arranging.Contains(words[at].Text) && !(at > 0 && words[at - 1].Text is "double" or "be" or "of" or "a" or "the" or "our" or "my" or "your" or "this" or "that" or "action" or "service");

    /// <summary>"The 12th: start at 11": a day that stands apart at the beginning, and what is to be on it.</summary>
    public static bool IsTopic(IReadOnlyList<RequestWord> words)
    {
        var first = words[0].Text is "the" or "on" or "for" ? 1 : 0;
        var after = DateWords.Read(words, first, out var used, out _) is null ? words.Count : first + used;
        return after < words.Count && (words[after].Breaks || words[after].Text is "-") && words.Skip(after).Any(static word => word.Text is "start" or "starts" or "begin" or "begins" or "finish" or "end");
    }

    public static bool IsOpen(IReadOnlyList<RequestWord> words) =>
        words.Any(static word => Open.Contains(word.Text)) || Enumerable.Range(0, Math.Max(0, words.Count - 1)).Any(at => (words[at].Text is "some" && words[at + 1].Text is "time" or "point" or "day") || (words[at].Text is "save" or "hold" && words[at + 1].Text is "the" && words[Math.Min(at + 2, words.Count - 1)].Text is "date" or "day"));

    public static bool Supposes(IReadOnlyList<RequestWord> words, bool atStart) => Enumerable.Range(0, atStart ? 1 : words.Count).Any(at => RequestText.Longest(Supposing, words, at) > 0);

    public static bool Withdraws(IReadOnlyList<RequestWord> words) => Enumerable.Range(0, words.Count).Any(at => RequestText.Longest(Withdrawing, words, at) > 0);

    public static bool IsForPeople(IReadOnlyList<RequestWord> words) => AddsSomebody(words) || words.Any(static word => Messaging.Contains(word.Text)) && words.Any(static word => Requesting.Contains(word.Text));

    /// <summary>"Add Gail to the meeting", "take Corin off the list".</summary>
    private static bool AddsSomebody(IReadOnlyList<RequestWord> words) => Enumerable.Range(0, words.Count - 1).Any(at =>
        words[at].Text is "add" or "take" or "invite" && !Frame.Contains(words[at + 1].Text) && words[at + 1].Text is not ("a" or "an" or "the" or "in" or "my" or "our" or "to" or "place")
        && DateWords.Read(words, at + 1, out _, out _) is null && words.Skip(at + 2).Any(static word => word.Text is "to" or "off"));

    /// <summary>Words that say what is not to be done, by their places.</summary>
    public static HashSet<int> NotToDo(IReadOnlyList<RequestWord> words)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            found.UnionWith(Enumerable.Range(at, RequestText.Longest(Unasked, words, at)));
        }

        return found;
    }

    /// <summary>Whether a word calls a meeting off.</summary>
    public static bool CallsOff(IReadOnlyList<RequestWord> words, int at) =>
        Calling.Contains(words[at].Text)
        || (Dropping.Contains(words[at].Text) && at + 1 < words.Count && (words[at + 1].Text is "it" or "that" or "this" or "the" || DateWords.Read(words, at + 1, out _, out _) is not null))
        || (RequestText.Longest(NotNeeded, words, at) > 0 && !IsAside(words, at))
        || (words[at].Text is "call" or "calling" or "called" && words.Skip(at + 1).Take(6).Any(static word => word.Text is "off"))
        || (words[at].Text is "take" && words.Skip(at).Any(static word => word.Text is "out") && words[^1].Text is "diary" or "calendar")
        || StandsDown(words, at);

    /// <summary>"Standing down Gold on Friday", "the 17th is stood down"; whoever stands down from something, or stood down, is a person.</summary>
    private static bool StandsDown(IReadOnlyList<RequestWord> words, int at)
    {
        var down = words[at].Text is not ("stand" or "standing" or "stood") ? -1 : Enumerable.Range(at + 1, Math.Min(5, words.Count - at - 1)).FirstOrDefault(next => words[next].Text is "down", -1);
        var after = down < 0 || down + 1 == words.Count ? "" : words[down + 1].Text;
        return down >= 0 && after is not ("from" or "as") && words[0].Text is not ("he" or "she" or "they" or "i" or "hes" or "shes")
            && (words[at].Text is "stood" ? at > 0 && words[at - 1].Text is "is" or "are" or "be" or "been" or "now" or "weve" : down > at + 1 || after is not ("on" or "at" or "in" or "so" or "because" or ""));
    }

    /// <summary>"…, rounding not needed": what is not needed is named after a comma, and is no meeting.</summary>
    private static bool IsAside(IReadOnlyList<RequestWord> words, int at)
    {
        var start = Enumerable.Range(0, at + 1).LastOrDefault(start => words[start].Breaks);
        return start > 0 && start < at && !words.Skip(start).Take(at - start).Any(static word => Gathering.Contains(word.Text) || word.Text is "it" or "that" or "this" or "we" or "is" or "are" or "be" || char.IsDigit(word.Text[0]));
    }

    /// <summary>Whether a word, or what begins with it, changes a meeting.</summary>
    public static bool Moves(IReadOnlyList<RequestWord> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1].Text : "";
        return Moving.Contains(words[at].Text)
            || (words[at].Text is "put" or "bring" && words.Skip(at).Any(static word => word.Text is "back" or "forward" or "off"))
            || (words[at].Text is "make" or "have" or "do" or "start" or "keep" && next is "it" or "that" && !(at > 0 && words[at - 1].Text is "cant" or "cannot" or "wont" or "to" or "no" or "wait" or "actually" or "sorry"))
            || (words[at].Text is "come" or "comes" or "coming" or "brought" && words.Skip(at).Take(4).Any(static word => word.Text is "forward"))
            || (words[at].Text is "could" or "might" or "can" or "may" && words.Skip(at + 1).Take(7).Any(static word => word.Text is "be"))
            || (words[at].Text is "it" && next is "to")
            || (words[at].Text is "make" && next is "the" or "our" && !(at > 0 && words[at - 1].Text is "cant" or "cannot" or "wont" or "to"))
            || RequestText.Longest(Standing, words, at) > 0
            || (words[at].Text is "have" or "has" && next is "to" && at + 2 < words.Count && words[at + 2].Text is "be" or "go" or "move");
    }

    /// <summary>Whether a word says nothing where it belongs to no day, time or place.</summary>
    public static bool IsFrame(IReadOnlyList<RequestWord> words, int at)
    {
        var (word, next) = (words[at].Text, at + 1 < words.Count ? words[at + 1].Text : "");
        var isRoom = PlaceWords.Nouns.Contains(next);
        return word is "meeting" or "meetings" ? !isRoom
            : word is "come" or "comes" or "coming" ? next is "forward"
            : word is "off" or "down" ? at > 0 && words[at - 1].Text is "put" or "call" or "called" or "calling" or "stand" or "standing" or "stood"
            : word is "for" or "on" or "up" or "out" ? false
            : word is "that" or "this" ? next is not ("coming" or "week" or "month") && DateWords.WeekdayOf(next) is null
            : word is "next" ? next is "meeting" or "one"
            : word is "instead" or "becomes" ? word is "instead" && next is not "of"
            : word is "back" && isRoom ? false
            : word is "put" or "back" or "forward" ? word is not "put" || next is not "in"
            : (Frame.Contains(word) || Moving.Contains(word) || Arranging.Contains(word) || Calling.Contains(word)) && !(word is "hold" or "call" or "one" && isRoom);
    }

    private static FrozenSet<string> Set(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
