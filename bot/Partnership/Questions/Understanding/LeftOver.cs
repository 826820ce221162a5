using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Words of a question that may be passed over: they name nothing, and stand where they limit nothing that is asked.</summary>
internal static class LeftOver
{
    private static readonly Wordings About = Wordings.Of("about");
    private static readonly Wordings QuestionWord = Wordings.Of("question-word");
    private static readonly Wordings Article = Wordings.Of("in-front-of-a-noun");
    private static readonly Wordings Auxiliary = Wordings.Of("auxiliary");

    /// <summary>The words, one bit each; 0 where one of them may not be passed over, or none is left.</summary>
    public static ulong Of(Query query)
    {
        var named = query.Links.Aggregate(0UL, static (mask, link) => link.IsNested ? mask : mask | link.Mask);
        var rest = query.Content & ~named;
        if ((rest & OutOfScope.Of(query.Words, query.Before)) != 0)
        {
            return 0;
        }

        for (var i = 0; i < query.Words.Count; i++)
        {
            if ((rest & (1UL << i)) != 0 && Limits(query, i, named))
            {
                return 0;
            }
        }

        return rest;
    }

    private static bool Limits(Query query, int at, ulong named)
    {
        var word = query.Words[at];
        if (word.Role is WordRole.English or WordRole.Elsewhere || word.IsNumber || IsNameAsTyped(query.Original, word.Text))
        {
            return true;
        }

        // "on cameras", "which projects", "Cherwell underspent", "did it raise": it says of what, which or what was done.
        var before = at == 0 ? null : query.Words[at - 1];
        return before is null || About.Has(before.Text) || QuestionWord.Has(before.Text) || Auxiliary.Has(before.Text) || (named & (1UL << (at - 1))) != 0 || Article.Has(before.Text)
            || (at > 1 && before.Role == WordRole.Filler && About.Has(query.Words[at - 2].Text));
    }

    /// <summary>A capital inside a sentence is the sign of a name.</summary>
    private static bool IsNameAsTyped(string question, string word)
    {
        var at = question.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsUpper(question[at]) && question.Any(char.IsLower) && question[at - 1] == ' ' && at > 1 && char.IsLetterOrDigit(question[at - 2]);
    }
}
