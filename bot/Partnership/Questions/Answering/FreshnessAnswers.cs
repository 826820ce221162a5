using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>"How up to date are you?", "how old is your data?", "when were you last updated?": asked of the bot, not of a subject.</summary>
internal sealed class FreshnessAnswers(FactIndex facts)
{
    private static readonly Wordings OfAge = Wordings.Of("fresh-age");

    private static readonly Wordings OfTheBot = Wordings.Of("fresh-bot");

    private static readonly Wordings Pointing = Wordings.Of("fresh-pointing");

    /// <summary>Words that may stand around the two; any other names a subject.</summary>
    private static readonly Wordings Around = Wordings.Of("fresh-around");

    /// <summary>Null where something else is asked.</summary>
    public Draft? Reply(Query query)
    {
        var words = query.Original.ToLowerInvariant().Replace("'", string.Empty, StringComparison.Ordinal).Replace("\u2019", string.Empty, StringComparison.Ordinal)
            .Split([.. query.Original.ToLowerInvariant().Where(static c => !char.IsLetter(c) && c is not '\'' and not '\u2019').Distinct(), ' '], StringSplitOptions.RemoveEmptyEntries);
        if (query.Periods.Count > 0 || !(words.Any(OfTheBot.Has) || PointsBack(words)) || !words.All(static word => OfAge.Has(word) || OfTheBot.Has(word) || Pointing.Has(word) || Around.Has(word)) || !IsOfAge(words))
        {
            return null;
        }

        var draft = new Draft(Intent.Overview) { Explained = query.Content };
        new DocumentTexts(facts).AddAll(draft, []);
        return draft.Ask("What are the partnership's priorities?");
    }

    /// <summary>"Is that up to date?" is asked of an answer; "how old is it?" may be of what it was about.</summary>
    private static bool PointsBack(string[] words) =>
        words.Any(Pointing.Has) && (words.Any(static w => w is "uptodate" or "outdated" or "current" or "recent") || (words.Contains("date") && (words.Contains("up") || words.Contains("out"))));

    /// <summary>"What date is it" asks for no age; "up to date", "out of date", "dates from" do.</summary>
    private static bool IsOfAge(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (OfAge.Has(words[i]) && (words[i] is not ("date" or "dates" or "dated") || words.Contains("up") || words.Contains("out") || words.Contains("from") || words.Contains("how")))
            {
                return true;
            }
        }

        return false;
    }
}
