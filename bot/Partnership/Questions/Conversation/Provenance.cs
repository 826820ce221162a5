using Partnership.Questions.Answering;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Conversation;

/// <summary>"Which plan is that from?", "are you sure?": asked of the answer before.</summary>
internal static class Provenance
{
    private const int MostWords = 9;

    /// <summary>Null where something else is asked, or nothing was answered before.</summary>
    public static Draft? Reply(Query query, QuestionThread? thread)
    {
        if (thread is not { Sources.Count: > 0 } || query.Words.Count > MostWords || query.Periods.Count > 0 || query.Links.Any(static l => !l.IsNested && !l.CanBe(MeaningKind.Document)))
        {
            return null;
        }

        var sure = query.Says("are-you-sure");
        if (!sure && !query.Says("where-from"))
        {
            return null;
        }

        var draft = new Draft(Intent.None)
        {
            Text = $"{(sure ? "As sure as the documents are: I say nothing that is not in them. What I told you" : "That")} stands in the {Wording.Join([.. thread.Sources.Select(static c => $"{c.Title}, {c.Section}")])}.",
        };
        draft.Citations.AddRange(thread.Sources);
        return draft;
    }
}
