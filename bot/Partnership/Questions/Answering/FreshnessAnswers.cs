using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;

namespace Partnership.Questions.Answering;

/// <summary>"How up to date are you?", "how old is your data?", "when were you last updated?": asked of the bot, not of a subject.</summary>
internal sealed class FreshnessAnswers(FactIndex facts)
{
    private static readonly HashSet<string> OfAge = Set(
        "outdated uptodate updated update updates current currently recent recently fresh freshness old older age latest newest oldest stale obsolete date dates dated refreshed recency currency vintage");

    private static readonly HashSet<string> OfTheBot = Set(
        "you your yours u ur bot information info data facts fact knowledge answers answer sources source documents document figures material content contents database records record everything stuff");

    private static readonly HashSet<string> Pointing = Set("this that it these they");

    /// <summary>Words that may stand around the two; any other names a subject.</summary>
    private static readonly HashSet<string> Around = Set(
        """
        how what whats when which who is isnt are arent was were be been being do does did have has had the a an of to in on at for from by as with up out and or most last long ago far back often
        ever still all any there go goes going come comes came get gets got rely can could would should i we me us tell please hi hello hey know so now really right time year years until till since
        based much me about give say says show hold holds use uses using published my our think sure just then ok thanks thank
        """);

    /// <summary>Null where something else is asked.</summary>
    public Draft? Reply(Query query)
    {
        var words = query.Original.ToLowerInvariant().Replace("'", string.Empty, StringComparison.Ordinal).Replace("\u2019", string.Empty, StringComparison.Ordinal)
            .Split([.. query.Original.ToLowerInvariant().Where(static c => !char.IsLetter(c) && c is not '\'' and not '\u2019').Distinct(), ' '], StringSplitOptions.RemoveEmptyEntries);
        if (query.Periods.Count > 0 || !(words.Any(OfTheBot.Contains) || PointsBack(words)) || !words.All(static word => OfAge.Contains(word) || OfTheBot.Contains(word) || Pointing.Contains(word) || Around.Contains(word)) || !IsOfAge(words))
        {
            return null;
        }

        var draft = new Draft(Intent.Overview) { Explained = query.Content };
        new DocumentTexts(facts).AddAll(draft, []);
        return draft.Ask("What are the partnership's priorities?");
    }

    /// <summary>"Is that up to date?" is asked of an answer; "how old is it?" may be of what it was about.</summary>
    private static bool PointsBack(string[] words) =>
        words.Any(Pointing.Contains) && (words.Any(static w => w is "uptodate" or "outdated" or "current" or "recent") || (words.Contains("date") && (words.Contains("up") || words.Contains("out"))));

    /// <summary>"What date is it" asks for no age; "up to date", "out of date", "dates from" do.</summary>
    private static bool IsOfAge(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (OfAge.Contains(words[i]) && (words[i] is not ("date" or "dates" or "dated") || words.Contains("up") || words.Contains("out") || words.Contains("from") || words.Contains("how")))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(string words) => [.. words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
