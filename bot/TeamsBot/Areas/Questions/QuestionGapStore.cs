using Partnership.Calendars;
using Partnership.Questions;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Questions;

/// <summary>The questions that went without a good answer, counted, so that the secretariat can see what the facts lack.</summary>
internal sealed class QuestionGapStore(DatabaseWriter writer, DatabaseReader reader, TimeProvider time)
{
    /// <summary>What nobody has asked for this many days is removed.</summary>
    public const int KeptDays = 90;

    /// <summary>Rows at most, so that nonsense cannot fill the disk. Beyond it what was asked longest ago is removed first.</summary>
    public const int MaximumRows = 10_000;

    /// <summary>Counts the question and ends when that is saved. A question without a word is passed over.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be written.</exception>
    public Task AddAsync(QuestionOutline question, QuestionGapKind kind, CancellationToken cancellationToken) =>
        question.Text is { } text
            ? writer.WriteAsync(new QuestionGapWrite(text, kind, Today()), cancellationToken)
            : Task.CompletedTask;

    /// <summary>The most frequent first; among equals the latest.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public QuestionGapPage Read(int skip, int take) => reader.Read(
        (skip, take),
        static (session, range) => new QuestionGapPage(session.QuestionGaps.Page(range.skip, range.take), session.QuestionGaps.Count()));

    /// <summary>Reduces what is stored to what may be kept now: an earlier version kept more, and facts change.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read or written.</exception>
    public async Task ReduceAsync(Func<string, QuestionOutline> outline, CancellationToken cancellationToken)
    {
        if (reader.Read(0, static (session, _) => session.QuestionGaps.Page(0, int.MaxValue)).Exists(IsReducible))
        {
            await writer.WriteAsync(new QuestionGapReduction(outline), cancellationToken);
        }

        bool IsReducible(QuestionGap gap) => !string.Equals(outline(gap.Question).Text, gap.Question, StringComparison.Ordinal);
    }

    /// <exception cref="DatabaseFaultException">The database cannot be written.</exception>
    public Task RemoveOldAsync(CancellationToken cancellationToken) =>
        writer.WriteAsync(new QuestionGapRemoval(Today().AddDays(-KeptDays), MaximumRows), cancellationToken);

    private DateOnly Today() => LondonTime.DayOf(time.GetUtcNow());
}

/// <param name="Total">How many there are on all pages.</param>
internal sealed record QuestionGapPage(IReadOnlyList<QuestionGap> Gaps, int Total);
