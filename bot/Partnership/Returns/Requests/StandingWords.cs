using System.Buffers;
using Partnership.Returns.Periods;
using Partnership.Texts;

namespace Partnership.Returns.Requests;

/// <summary>Reads who has sent a return and who has not, in any order of words. A year that is over is left to the documents.</summary>
internal static class StandingWords
{
    private const string Who = "who|whose|whos|which|anyone|anybody|everyone|everybody|nobody|all|they";

    private const string Rest = "has have not yet still did is their theirs return returns plan plans spending mid half end year midyear report reports form forms csf all got up so far already been on time behind else in with due to be do does "
        + "area areas csp csps sending sent submitted late overdue missing done finished only everyone everybody anyone anybody any more were was now back off it anything something nothing";

    private static readonly SearchValues<string> Hints = SearchValues.Create(["who", "which", "any", "every", "nobody", "all", "they", "late", "overdue", "missing", "outstanding"], StringComparison.OrdinalIgnoreCase);

    private static readonly QuestionShape[] Shapes =
    [
        new($"{Who} sent|send|sends|submitted|submit|filed|done|finished|finish|returned|replied|responded|late|overdue|missing|outstanding|behind|hasnt|havent|didnt|owe|owes|started|begun|signed", Rest),
        new("all|everyone|everybody in return|returns|plan|plans|report|reports", Rest),
        new("late|overdue|missing|outstanding|unsent returns|plans|reports", Rest + " list outstanding"),
    ];

    /// <param name="text">Without politeness, on one line.</param>
    /// <param name="today">The London day.</param>
    public static ReturnRequest.Late? Read(string text, DateOnly today)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            return null;
        }

        var words = QuestionShape.WordsOf(text).ToList();
        var year = words.Select(FundingYear.Parse).FirstOrDefault(static one => one is not null);
        words.RemoveAll(static word => FundingYear.Parse(word) is not null);
        return year?.To < today || !Array.Exists(Shapes, shape => shape.Fits(words)) ? null : new ReturnRequest.Late(KindOf(words), year);
    }

    private static ReturnKind? KindOf(List<string> words) =>
        words.Contains("plan") || words.Contains("plans") ? ReturnKind.SpendingPlan
        : words.Contains("mid") || words.Contains("midyear") || words.Contains("half") ? ReturnKind.MidYear
        : words.Contains("end") ? ReturnKind.EndYear : null;
}
