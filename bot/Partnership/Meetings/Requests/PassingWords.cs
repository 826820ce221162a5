using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>
/// Words around a request that change nothing about it: courtesies, what stays the same, and reasons. A condition is none of them: it is left, so that the
/// person is asked.
/// </summary>
internal static class PassingWords
{
    private static readonly PhrasePattern[] Courtesies =
    [
        new("thanks|thank_you|many_thanks|cheers|ta|thx v_much|very_much|so_much|all|in_advance|everyone|again|for_that|both|a_lot? ..."),
        new("please|thx|hi_all|hi_there|hi|hello|hey|dear_all|good_morning|good_afternoon|morning_all|kind_regards|best_wishes|regards|bot|x|xx|fyi|btw|quickly|asap_please ..."),
        new("sorry|apologies|apols for_the_short_notice|for_this|for_the_late_notice|all|about_this? ..."),
        new("and|so? please|can_you|could_you? let|tell|inform|notify everyone|everybody|all|people|members|the_members|them|the_group|the_team|the_channel|folks|know know? about|of? it|this|that? please? ..."),
        new("if possible|poss|needed|you_can|you_could|you_dont_mind|that_is_ok|thats_ok|that_is_okay|thats_okay|thats_fine|that_is_fine|that_works|that_suits|it_suits|thats_alright|everyone_is_ok|ok with|for? everyone|everybody|you|all? ..."),
        new("as discussed|agreed|usual|before|normal|always|planned|per_usual|requested ..."),
        new("than planned|usual|normal|before|scheduled|arranged ..."),
        new("at the? latest|most ..."),
        new("nothing_else changes|to_change ..."),
        new("everything_else|the_rest|rest stays|as the_same|is|before|as_is ..."),
        new("no rush|problem|worries|drama ..."),
        new("when you get|have a chance|minute|moment|sec|second ..."),
        new("any chance of|we_can|we_could|you_can|you_could|that? ..."),
        new("i|we? was|am|were? wondering|hoping|thinking if|whether|that|about? ..."),
        new("is it possible to|that? ..."),
        new("is there any_way|any_chance|a_way|a_chance that? we|you|i could|can|might? ..."),
        new("any objection|objections to|if ..."),
        new("would it be possible|ok|okay|alright|all_right to|if|for? ..."),
        new("do you think|reckon ..."),
        new("hope|hoping that|this|you? is|are|works|suits|keeping? ok|okay|well|fine|good|everyone|all|you? ..."),
        new("just? a? wee|quick|gentle|friendly|little|polite? reminder|note|heads_up|nudge that|of|about|to_say ..."),
        new("can|could|would|will|shall|should|may|might|please we|you|i|someone|somebody possibly|just|maybe|please|also? ..."),
        new("i|we need|want|would_like|d_like|would_prefer|have to|us_to|you_to? ..."),
        new("id|we|ill like|need|prefer to|you_to|us_to? ..."),
        new("how|what about ..."),
        new("re|regarding|concerning ..."),
        new("tell me ..."),
        new("now then ..."),
        new("lets|let_us just|say|go_for? ..."),
        new("if nobody|no_one|noone|none_of_you minds|objects ..."),
        new("would|will|might? suit|suits|work|works|be us|me|everyone|most|the_chair|for_us|for_me? better|best|well|easier ..."),
        new("is better|best|easier for_us|for_me|for_everyone|all_round? ..."),
        new("works|suits|good|fine|ok|okay for? me|us|everyone|everybody|all|him|her|them|the_chair|most|with_me ..."),
        new("ok|okay|right|great|lovely|perfect|actually|yes|yep|yeah|also|just|then ..."),
        new("for me|us please? ..."),
        new("so? it|this|that|well|we? will|itll|well|thatll|have|has|needs have|need? to|got_to? now? be|go|meet ..."),
        new("max|maximum|tops|sharp|prompt|on_the_dot ..."),
    ];

    private static readonly PhrasePattern[] Same =
    [
        new("time|date|place|venue|room|rest|everything and|n? time|place|date|venue|room|link? as_was|as_is|as_before|as_planned|as_now|as_it_is|as_it_was|unchanged|stays|stay as_it_is|the_same|as_before? ..."),
        new("same again|drill ..."),
        new("and|so|but? all|at|in|on|with|keep? all? the? same|usual day|time|date|room|place|venue|building|link|slot|location|length|arrangements and|or|but? in|at|on? the? same|usual? place|time|venue|room|day|date|link|location|length? as_usual|as_before|as_last_time|again|for_both? ..."),
    ];

    private static readonly PhrasePattern[] Reasons =
    [
        new("because|since|due_to|owing_to|given|as_a_result ..."),
        new("it|that|which|this|as? clashes|clash|clashing|conflicts|conflicting with ..."),
        new("no_quorum|not_quorate|inquorate ..."),
        new("there_is|theres|thats|that_is|im|i_am|ive|i_have|i_cant|hes|shes|he_is|she_is|he_has|she_has|theyre|they_are|which_is ..."),
        new("the|our? chair|vice_chair|speaker|police|minister|commander|director|lead|projector|heating is|are|cant|has|have|wont|isnt ..."),
        new("the|our? hall|room|venue|building|place been|needs|wont|cant|isnt|has ..."),
        new("the|our? hall|room|venue|building|place is closed|shut|double|booked|taken|unavailable|not|being|no|too|out|full|flooded|locked|in_use|gone ..."),
        new("half|most|some|lots|loads|many|a_few of_them|of_us|of_people|people are|is|have|has|cant|can|were ..."),
        new("as ..."),
    ];

    private static readonly PhrasePattern[] SecondVerbs = [new("and|then|also? move|change|put|hold|have|make|shift|start|do it|that|them|the_venue|the_time|the_place|the_room|the_start to|in|at? ...")];

    private static readonly HashSet<string> AfterReason = new(["so", "can", "could", "please", "lets", "let", "then", "-"], StringComparer.Ordinal);

    /// <summary>How many words from a place are a courtesy; 0 where there is none.</summary>
    public static int Courtesy(IReadOnlyList<RequestWord> words, int at) => RequestText.Longest(Courtesies, words, at);

    /// <summary>How many words from a place lead to a second change of the same meeting: "and move it to".</summary>
    public static int SecondVerb(IReadOnlyList<RequestWord> words, int at) => RequestText.Longest(SecondVerbs, words, at);

    /// <summary>How many words from a place say that something stays as it is.</summary>
    public static int StaysSame(IReadOnlyList<RequestWord> words, int at)
    {
        // "Same time the day before" ends where the day begins.
        var length = RequestText.Longest(Same, words, at);
        return length > 2 && at + length < words.Count && words[at + length].Text is "before" or "after" && words[at + length - 1].Text is "day" ? length - (words[at + length - 2].Text is "the" ? 2 : 1) : length;
    }

    /// <summary>How many words from a place give a reason, to the end of what it says.</summary>
    /// <param name="pauses">Whether a comma, a bracket or the end of a sentence stands before a word.</param>
    public static int Reason(IReadOnlyList<RequestWord> words, int at, Func<int, bool> pauses)
    {
        var head = RequestText.Longest(Reasons, words, at);
        if (head == 0 || (at + head < words.Count && words[at + head].Text is "asked" or "requested" or "suggested" or "proposed") || (words[at].Text is "as" && at + 1 < words.Count && words[at + 1].Text is "soon" or "well" or "long" or "early" or "late" or "many" or "far"))
        {
            return 0;
        }

        var end = at + head;
        while (end < words.Count && !pauses(end) && !EndsReason(words, end))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>Whether a reason ends before a word, as what is asked for begins.</summary>
    public static bool EndsReason(IReadOnlyList<RequestWord> words, int at) =>
        AfterReason.Contains(words[at].Text) || (words[at].Text is "make" or "move" && at + 1 < words.Count && words[at + 1].Text is "it");

    /// <summary>The words without the courtesies at their beginning and end.</summary>
    public static IReadOnlyList<RequestWord> Without(IReadOnlyList<RequestWord> words)
    {
        var (from, to) = (0, words.Count);
        if (to > 2 && words[0].Text is "morning" or "afternoon" or "evening" && (words[1].Breaks || words[0].End + 1 < words[1].Start))
        {
            from = 1;
        }

        while (from < to && Courtesy(words, from) is > 0 and var length)
        {
            var isGreeting = words[from].Text is "hi" or "hello" or "hey" or "morning" or "dear";
            from += length;
            from += isGreeting && from + 1 < to && words[from + 1].Breaks && !words[from].Breaks ? 1 : 0;
        }

        for (var at = to - 1; at > from; at--)
        {
            if (Courtesy([.. words.Take(to)], at) == to - at)
            {
                to = at;
            }
        }

        return [.. words.Skip(from).Take(to - from)];
    }
}
