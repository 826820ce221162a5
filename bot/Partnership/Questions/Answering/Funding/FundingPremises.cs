using System.Globalization;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering.Funding;

/// <summary>What a question takes for granted about the money, held against the table: that it fell, that somebody got the most, a sum.</summary>
internal static class FundingPremises
{
    private const long PenceOfThousand = 100_000;

    /// <summary>Whether it is so; null where the question takes nothing for granted that the table could tell.</summary>
    public static bool? IsTrue(FundTable table, Query query, FundingRequest request, Draft draft)
    {
        var year = draft.Period is { } period ? table.YearOf(period) : -1;
        var lines = request.Lines.FindAll(l => !request.Lines.Exists(part => table.Parts[l].Contains(part)));
        if (year < 0 || lines.Count > 2 || query.Says("same"))
        {
            return null;
        }

        var line = lines.Count == 0 ? -1 : lines[0];
        if (request.Said.Count > 0)
        {
            return request.Said.Count > 1 || lines.Count > 1 ? null : request.Said.Exists(said => table.Amount(line, year) is { } amount && IsSaid(amount, said));
        }

        var (falls, rises) = (query.Says("falls"), query.Says("rises"));
        if (lines.Count == 1 && query.HasAny(Cue.Highest, Cue.Lowest) && !query.Has(Cue.Change))
        {
            var rivals = table.Parts.FirstOrDefault(parts => parts.Contains(line)) ?? table.TopLines;
            var known = rivals.Where(l => table.Amount(l, year) is not null).OrderByDescending(l => table.Amount(l, year)!.Value.Pence).ToList();
            return known.Count < 2 ? null : (query.Has(Cue.Lowest) ? known[^1] : known[0]) == line;
        }

        if (lines.Count == 2 && falls != rises && table.Amount(line, year) is { } one && table.Amount(lines[1], year) is { } other && !query.Has(Cue.Change))
        {
            return rises ? other < one : one < other;
        }

        if ((query.Says("every-year") || query.Says("never")) && lines.Count < 2 && falls != rises)
        {
            var known = Enumerable.Range(0, table.Years.Count).Where(y => table.IsComplete(line, y) && (request.Years.Count == 0 || y >= request.Years.Min())).Select(y => table.Amount(line, y)!.Value).ToList();
            var moves = known.Zip(known.Skip(1), (one, next) => rises ? one < next : next < one).ToList();
            return moves.Count == 0 ? null : query.Says("never") ? !moves.Contains(true) : !moves.Contains(false);
        }

        var before = request.Years.Count == 2 ? request.Years.Min() : year - 1;
        return lines.Count < 2 && falls != rises && before >= 0 && table.IsComplete(line, before) && table.IsComplete(line, year)
            ? (rises ? table.Amount(line, before) < table.Amount(line, year) : table.Amount(line, year) < table.Amount(line, before))
            : null;
    }

    /// <summary>"64,180", "64k".</summary>
    private static bool IsSaid(Money amount, string said) =>
        said[^1] == 'k' ? decimal.TryParse(said.AsSpan(0, said.Length - 1), CultureInfo.InvariantCulture, out var thousands) && Math.Abs(amount.Pence - (long)(thousands * PenceOfThousand)) < PenceOfThousand
        : decimal.TryParse(said, CultureInfo.InvariantCulture, out var pounds) && amount.Pence == (long)(pounds * 100);
}
