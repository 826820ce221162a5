using System.Numerics;
using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>"What does the 2017/18 plan say about …" names a document by its year; what it tells may be of another.</summary>
internal sealed class DocumentsOfYears(FactIndex facts)
{
    /// <summary>"The 2016 Oxford report".</summary>
    private const int WordsToTheName = 3;

    private static readonly Wordings Named = Wordings.Of("of-document");

    /// <summary>The same question of the documents instead of their years; null where it names none so.</summary>
    public Query? Of(Query query)
    {
        var documents = query.Periods.Where(p => p.Mask != 0 && query.Words.Skip(64 - BitOperations.LeadingZeroCount(p.Mask)).Take(WordsToTheName).Any(static w => Named.Has(w.Text)))
            .SelectMany(p => Enumerable.Range(0, facts.Book.Documents.Count).Where(i => IsOf(facts.Book.Documents[i], p)))
            .Select(static i => new Meaning(MeaningKind.Document, i)).ToList();
        if (documents.Count == 0 || IntentReader.Of(query) is not (Intent.None or Intent.Figure))
        {
            return null;
        }

        var told = query.With([.. query.Links, new Link(0, documents, IsNested: false)]);
        told.Periods = [];
        told.HasInherited = true;
        return told;
    }

    private bool IsOf(Document document, PeriodMention period) =>
        period.FitOf(facts.Period(document.Period)) == PeriodFit.Exact || (period.Shape == PeriodShape.Year && document.Published.StartsWith(period.Name, StringComparison.Ordinal));
}
